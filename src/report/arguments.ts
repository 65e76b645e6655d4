import { parseArgs } from 'node:util';
import { nearest } from '../lib/words.ts';

const formats = ['plain', 'json', 'github'] as const;

/** How mistakes are told. */
export type Format = (typeof formats)[number];

const usage =
  'Write: npm run check:content, and “-- --format json” or “-- --format github” after it.';

/** Words after a command that it does not know. */
export class WrongUse extends Error {}

/**
 * Reads what stands after `npm run check:content --`.
 * @throws WrongUse that says what can be written
 */
export function readFormat(words: string[]): Format {
  const { tokens } = parseArgs({
    args: words,
    options: { format: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  let format: Format = 'plain';
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      throw new WrongUse(`“${token.value}” is not something that this command knows. ${usage}`);
    if (token.name !== 'format') {
      const isNear = nearest(token.name, ['format']) !== undefined;
      const remedy = isNear ? 'Did you mean “--format”?' : usage;
      throw new WrongUse(`“${token.rawName}” is not something that this command knows. ${remedy}`);
    }
    const value = String(token.value ?? '');
    const known = formats.find((candidate) => candidate === value);
    if (known === undefined) {
      const given =
        value === '' ? '“--format” needs a word after it.' : `“${value}” is not a format.`;
      throw new WrongUse(`${given} Write one of: ${formats.join(', ')}.`);
    }
    format = known;
  }
  return format;
}
