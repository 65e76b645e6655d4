import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { contrast, readColours } from '../support/accessibility/colours.ts';
import { decoration, needed, pairs } from '../support/accessibility/pairs.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const schemes = readColours(css);

test('contrast is computed as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ff0000', '#0000ff')).toBeCloseTo(2.15, 2);
  expect(() => contrast('rgb(0 0 0 / 0.5)', '#ffffff')).toThrow('no opaque colour');
});

for (const scheme of ['light', 'dark'] as const)
  test(`every pair of colours has the contrast it needs, ${scheme}`, () => {
    const colours = schemes[scheme];
    const weak = pairs
      .map((pair) => ({ ...pair, ratio: contrast(colours[pair.front]!, colours[pair.back]!) }))
      .filter(({ ratio, use }) => ratio < needed[use])
      .map(({ front, back, ratio, where }) => `--${front} on --${back}: ${ratio} (${where})`);
    expect(weak).toEqual([]);
  });

test('no colour is without a pair, and none is paired that is not there', () => {
  const used = new Set(pairs.flatMap(({ front, back }) => [front, back]));
  const named = [...used, ...Object.keys(decoration)].sort();
  expect(Object.keys(schemes.light).sort()).toEqual(named);
  expect(Object.keys(schemes.dark).sort()).toEqual(named);
});

test('the dark scheme has a colour of its own for each but the two that darken', () => {
  const same = Object.keys(schemes.light).filter(
    (name) => schemes.light[name] === schemes.dark[name],
  );
  expect(same).toEqual(['shade', 'shadow']);
});

test('colours are written down in the tokens alone', () => {
  const elsewhere = globSync('src/{styles,components,layouts}/**/*.{css,astro}')
    .filter((file) => !file.endsWith('tokens.css'))
    .filter((file) =>
      /:[^;{}]*(#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\()/i.test(
        readFileSync(file, 'utf8').match(/<style[\s\S]*<\/style>/)?.[0] ??
          (file.endsWith('.css') ? readFileSync(file, 'utf8') : ''),
      ),
    );
  expect(elsewhere).toEqual([]);
});

test('the contrast noted beside a colour is the one it has', () => {
  /** The tokens that a note compares its colour with, in the order of its numbers. */
  const against: Record<string, string[]> = {
    edge: ['paper'],
    'on-blue': ['blue'],
    mark: ['ink'],
    arrived: ['ink'],
  };
  let notes = 0;
  for (const [, name, light, dark] of css.matchAll(
    /--([a-z-]+): #[0-9a-f]{6}; \/\* ([\d., ]+)(?:[a-z -]*) \| ([\d., ]+)/g,
  )) {
    notes++;
    const backs = against[name!] ?? ['paper', 'band'];
    for (const [scheme, said] of Object.entries({ light, dark })) {
      const colours = schemes[scheme as 'light'];
      const ratios = backs.map((back) => contrast(colours[name!]!, colours[back]!).toFixed(1));
      expect(said!.trim(), `--${name}, ${scheme}`).toBe(ratios.join(', '));
    }
  }
  expect(notes).toBe(10);
});
