import { expect, test } from '@playwright/test';
import stringWidth from 'string-width';
import { excerpt } from '../../src/report/excerpt.ts';

test('the whole wrong piece is marked', () => {
  expect(excerpt('date: 2020-13-45', 7, 10)).toEqual(['date: 2020-13-45', '      ^^^^^^^^^^']);
});

test('where only the beginning is known, one caret stands there', () => {
  expect(excerpt('title: Budget', 1)).toEqual(['title: Budget', '^']);
});

test('a place behind the end of a line is marked there', () => {
  expect(excerpt('title:', 7)).toEqual(['title:', '      ^']);
});

test('Hangul takes two columns of a terminal, before the place and in it', () => {
  const [line, caret] = excerpt('제목: 경제정책 {x}', 5, 4);
  expect(line).toBe('제목: 경제정책 {x}');
  expect(caret).toBe(`${' '.repeat(6)}${'^'.repeat(8)}`);
});

test('letters of several units, and accents written apart, are one column each as shown', () => {
  expect(excerpt('😀 e\u0301 {x}', 7, 3)[1]).toBe(`${' '.repeat(stringWidth('😀 e\u0301 '))}^^^`);
});

test('a tab moves line and caret alike', () => {
  expect(excerpt('\t{x}', 2, 3)).toEqual(['  {x}', '  ^^^']);
});

test('a long line is cut around the place, at both ends', () => {
  const [line, caret] = excerpt(`${'word '.repeat(60)}{x}${' word'.repeat(60)}`, 301, 3);
  expect(line).toMatch(/^….*\{x\}.*…$/);
  expect(stringWidth(line!)).toBeLessThanOrEqual(92);
  expect(line!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('{x}');
});

test('a long line of Hangul is cut to the width of a terminal', () => {
  const [line, caret] = excerpt(`${'경제 '.repeat(60)}{x}${' 정책'.repeat(60)}`, 181, 3);
  expect(stringWidth(line!)).toBeLessThanOrEqual(92);
  expect(caret!.indexOf('^')).toBe(stringWidth(line!.slice(0, line!.indexOf('{x}'))));
});

test('a long line is cut at one end where the place is near the other', () => {
  expect(excerpt(`{x} ${'word '.repeat(60)}`, 1, 3)[0]).toMatch(/^\{x\}.*…$/);
  expect(excerpt(`${'word '.repeat(60)}{x}`, 301, 3)[0]).toMatch(/^….*\{x\}$/);
});

test('what a terminal would obey is shown by a sign', () => {
  expect(excerpt('a\u001B[31mb\u202Ec', 2)).toEqual(['a␛[31mb\uFFFDc', ' ^']);
});
