import { readFileSync } from 'node:fs';

/** The colour tokens of one scheme: name without dashes to the value as written. */
export type Colours = Record<string, string>;

/** Reads the colours of both schemes from the tokens; the dark ones fall back to the light. */
export function readColours(css = readFileSync('src/styles/tokens.css', 'utf8')): {
  light: Colours;
  dark: Colours;
} {
  const dark = css.indexOf('prefers-color-scheme: dark');
  if (dark === -1) throw new Error('The tokens have no dark scheme.');
  const light = declared(css.slice(0, dark));
  return { light, dark: { ...light, ...declared(css.slice(dark)) } };
}

function declared(css: string): Colours {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]+|rgb\([^;]*\));/gi)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Colours;
}

/**
 * Contrast of two opaque colours, 1 to 21.
 * @see WCAG 2.2, “contrast ratio” and “relative luminance”
 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${colour} is no opaque colour.`);
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
