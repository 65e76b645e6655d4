import { parseArgs } from 'node:util';
import { nearest } from '../../lib/words.ts';
import { kinds } from '../../schema/release.ts';
import { faultOf, flags, idOf, listed, type FlagName, type Given } from './facts.ts';
import type { Known, Names } from './known.ts';

/** What was given on the command line is not enough, or wrong. */
export class WrongUse extends Error {}

const names = Object.keys(flags) as FlagName[];

/**
 * Reads what a command was given: `--title "…" --division budget-policy`.
 * @returns names of divisions and the like as their ids
 * @throws WrongUse that tells everything that is wrong
 */
export function readFlags(args: string[], known: Known): Given {
  const { values, tokens } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults = tokens.flatMap((token, index) => {
    if (token.kind === 'option') return faultOfFlag(token.name, token.value, known) ?? [];
    const before = tokens[index - 1];
    // What stands behind a misspelt flag is told with it.
    const isTold = before?.kind === 'option' && !isFlag(before.name);
    return token.kind === 'option-terminator' || isTold
      ? []
      : `“${token.value}” stands alone. Write quotes around a text: --title "The whole title".`;
  });
  if (faults.length > 0) throw new WrongUse(faults.join('\n'));
  return withIds(values as Given, known);
}

function faultOfFlag(name: string, value: string | undefined, known: Known): string | undefined {
  if (!isFlag(name)) {
    const meant = nearest(name, names);
    const remedy = meant ? `Did you mean “--${meant}”?` : 'There are:';
    return `“--${name}” is not a flag of this command. ${remedy}${meant ? '' : `\n${listOf(names)}`}`;
  }
  if (value === undefined) return `--${name}: Write ${flags[name]}.`;
  const fault = faultOf(name, value, known);
  return fault && `--${name}: ${fault}`;
}

function isFlag(name: string): name is FlagName {
  return names.some((one) => one === name);
}

function withIds(given: Given, { divisions, series, topics }: Known): Given {
  const withId = (name: FlagName, known: Names) =>
    given[name] === undefined
      ? {}
      : {
          [name]: listed(given[name])
            .map((value) => idOf(value, known)!)
            .join(','),
        };
  return {
    ...given,
    ...withId('kind', new Map(Object.entries(kinds))),
    ...withId('division', divisions),
    ...withId('series', series),
    ...withId('topics', topics),
  };
}

/** Flags without which nothing can be written: the day is today, and topics can be none. */
export function missingFrom(given: Given): FlagName[] {
  const needed: FlagName[] = ['title', 'headline', 'kind', 'division'];
  if (given.kind === 'ministerial-meeting') needed.push('series');
  return needed.filter((name) => given[name] === undefined);
}

/** Flags with what to write behind each, a line for one. */
export function listOf(some: FlagName[]): string {
  return some.map((name) => `  --${name.padEnd(10)}${flags[name]}`).join('\n');
}
