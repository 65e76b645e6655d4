import { expect, test } from '@playwright/test';
import { find, fragmentOf, type Directive } from '../../src/passages/directive.ts';
import { fold, type PageText } from '../../src/passages/page-text.ts';
import { nested } from '../../src/passages/quotation.ts';

const directive = (parts: Partial<Directive>): Directive => ({
  prefix: '',
  start: '',
  end: '',
  suffix: '',
  ...parts,
});

/** The words of a text that a directive means. */
function meant(text: string, parts: Partial<Directive>): string | undefined {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  const breaks = new Set([...words.map(({ index }) => index), text.length]);
  const found = find({ text, folded: fold(text), breaks } as unknown as PageText, directive(parts));
  return found && text.slice(...found);
}

test('a text directive keeps its own signs apart from those of the words', () => {
  const parts = { prefix: 'K-bio,', start: 'R&D', end: '50 %', suffix: 'and so on.' };
  expect(fragmentOf([directive(parts)])).toBe(
    ':~:text=K%2Dbio%2C-,R%26D,50%20%25,-and%20so%20on%2E',
  );
  expect(fragmentOf([directive({ start: 'a' }), directive({ start: '(b)' })])).toBe(
    ':~:text=a&text=%28b%29',
  );
});

test('a text directive finds whole words, the first in their surroundings', () => {
  const text = 'the other then\nThe end of the\nother end';
  expect(meant(text, { start: 'the', suffix: 'end' })).toBe('The');
  expect(meant(text, { prefix: 'of the', start: 'other' })).toBe('other');
  expect(meant(text, { start: 'the', end: 'end' })).toBe('the other then\nThe end');
  expect(meant(text, { start: 'the', end: 'end', suffix: 'of' })).toBe('the other then\nThe end');
  expect(meant(text, { start: 'he' })).toBeUndefined();
  expect(meant(text, { start: 'the', suffix: 'the' })).toBeUndefined();
  // A term does not reach over the edge of a block.
  expect(meant(text, { start: 'the other end' })).toBeUndefined();
});

test('what browsers’ searches take for equal is equal, and unit for unit as long', () => {
  expect(fold('“Café”')).toBe(fold('"CAFE"'));
  expect(fold('3.5\u00a0%')).toBe(fold('3.5 %'));
  expect(fold('혁신')).not.toBe(fold('현실'));
  for (const text of ['İstanbul ŉ ﬁn ½ ß', '財政 규칙', '👍🏽 İ'])
    expect(fold(text)).toHaveLength(text.length);
});

test('quotation marks in a quotation are single, and apostrophes stay', () => {
  expect(nested('He said “go on” and ("now"), the ministry’s')).toBe(
    'He said ‘go on’ and (‘now’), the ministry’s',
  );
});
