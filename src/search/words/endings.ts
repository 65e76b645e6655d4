import { formOf } from './analyse.ts';

/** Endings that stemming takes off, so that the stem may be shorter than the beginning of a word. */
const endings = (
  'ment ments mental ness ation ations ational ative ing ings ity ities ability ibility ive ives ' +
  'isation isations ising ization izations izing ion ions ional able ible ance ances ence ences ' +
  'ency encies ant ent er ers ies ied ical ially al ally ful fully ously ed es ly'
).split(' ');

/**
 * Forms of the words that a beginning may become whose stem is shorter than it: `innov` for
 * `innovati`, `govern` for `governm`. Forms that begin as it does need no guessing.
 * @param beginning lower case, without accents
 */
export function shorterForms(beginning: string): string[] {
  const forms = endings.flatMap((ending) =>
    Array.from(ending, (_, index) => ending.slice(0, index + 1))
      .filter((part) => beginning.endsWith(part))
      .map((part) => formOf(beginning + ending.slice(part.length))),
  );
  return [...new Set(forms)].filter((form) => !form.startsWith(beginning));
}
