import { analyse, type Word } from '../words/analyse.ts';
import { quotationMarks } from '../words/quotation.ts';
import { synonymsAt, withSynonyms, type Synonyms } from '../words/synonyms.ts';

/** A form with its distance from the one before it: 1 for the next word. */
export interface Step {
  form: string;
  gap: number;
}

/** One thing that a query asks for: a word, a figure or a phrase. */
export interface Clause {
  /** As it was typed. */
  typed: string;
  /** Any of these is found, the best first. */
  ways: { steps: Step[]; worth: number }[];
  /** Whether the query does without it: words that nearly every text holds. */
  optional: boolean;
  /** A word that nearly every text holds, and that the index leaves out. */
  common: boolean;
  /** What may be the beginning of a longer word: the last one, still being typed. */
  beginning?: string;
}

/** More words than anybody types: of a pasted page only the first count. */
const mostWords = 32;
export const longestQuery = 1000;
/** Ways of writing one phrase, with hyphens and signs, that are tried. */
const mostPhrases = 16;
/** Shorter beginnings are those of too many words. */
const shortestBeginning = 3;

/**
 * What a query asks for. Quotation marks of every kind, closed or not, make a phrase.
 * Control characters and marks of direction (Unicode Bidi_Control) are passed over.
 */
export function parseQuery(query: string, synonyms: Synonyms): Clause[] {
  const clean = halfWidth(query)
    .slice(0, longestQuery)
    .replace(/\u00AD/g, '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(quotationMarks, '"')
    .trimStart();
  const clauses: Clause[] = [];
  for (const [index, part] of clean.split('"').entries()) {
    // Every second part stands in quotation marks.
    clauses.push(...(index % 2 === 1 ? phrase : words)(part, synonyms));
  }
  const lastWord = analyse(clean).at(-1);
  const lastClause = clauses.at(-1);
  if (lastWord && lastWord.end === clean.length && canBegin(lastWord))
    // A phrase of several words does not begin with its last one.
    if (lastClause?.typed === clean.slice(lastWord.start)) lastClause.beginning = lastWord.plain;

  const different = [...new Map(clauses.map((clause) => [keyOf(clause), clause])).values()];
  const asked = different.slice(0, mostWords);
  // Nothing but common words: then they are what is asked for.
  return asked.every(({ optional }) => optional)
    ? asked.map((clause) => ({ ...clause, optional: false }))
    : asked;
}

/** A text with its full-width letters, digits and signs, as Korean keyboards write them, as others are. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Words, each for itself. */
function words(text: string, synonyms: Synonyms): Clause[] {
  const its = analyse(text);
  const leftOut = leftOutOf(its);
  return withSynonyms(its, synonyms).map(({ start, end, ways, forms, common }, at) => ({
    typed: text.slice(start, end),
    ways: ways.map(({ forms, worth }) => ({ steps: stepsOf(forms), worth })),
    // In capitals it is a name, IT, but for I, which is a word of questions more often than a figure.
    optional: leftOut[at]! || (common && forms[0]?.length === 1),
    common,
  }));
}

/** Words that stand beside names as well as in sentences. */
const besideNames = new Set(['the', 'and', 'of']);

/**
 * Which words the index leaves out. Who looks for “us economy” means the country; who asks “tell us about
 * it”, or “contact us”, does not.
 */
function leftOutOf(words: Word[]): boolean[] {
  const leftOut = words.map(({ common, forms }) => common && forms.length === 0);
  const isSentence = words.some(
    ({ plain }, at) => leftOut[at] && plain !== 'us' && !besideNames.has(plain),
  );
  const isCountry = ({ plain }: Word, at: number) =>
    plain === 'us' && !isSentence && (at === 0 || at < words.length - 1);
  return words.map((word, at) => leftOut[at]! && !isCountry(word, at));
}

/** Forms with their distances; empty ones, which the index leaves out, only widen them. */
function stepsOf(forms: string[]): Step[] {
  const steps: Step[] = [];
  let last: number | undefined;
  for (const [at, form] of forms.entries()) {
    if (form === '') continue;
    steps.push({ form, gap: at - (last ?? at) });
    last = at;
  }
  return steps;
}

/**
 * A phrase with its ways of writing: signs, hyphens and synonyms, the fewest of them first. One word
 * is none, nor are words alone that the index leaves out.
 */
function phrase(text: string, synonyms: Synonyms): Clause[] {
  const its = analyse(text);
  /** Beginnings of the phrase, by the word that follows them. */
  const until = [[{ forms: [] as string[], others: 0 }], ...its.map(() => [])];
  const leftOut = leftOutOf(its);
  for (const [at, { ways }] of its.entries()) {
    const next = [
      ...(leftOut[at] ? [['']] : ways.map((way) => way.forms)).map((forms) => ({ forms, end: at })),
      ...synonymsAt(its, at, synonyms).map(({ end, standsFor }) => ({ forms: [standsFor], end })),
    ];
    for (const before of fewest(until[at]!))
      for (const [other, { forms, end }] of next.entries())
        until[end + 1]!.push({
          forms: [...before.forms, ...forms],
          others: before.others + other,
        });
  }
  const ways = fewest(until.at(-1)!)
    .map(({ forms }) => ({ steps: stepsOf(forms), worth: 1 }))
    .filter(({ steps }) => steps.length > 0);
  return its.length > 1 && ways.length > 0
    ? [{ typed: text.trim(), ways, optional: false, common: false }]
    : words(text, synonyms);
}

// In each step: ten figures with seven ways each would be millions.
const fewest = <T extends { others: number }>(ways: T[]): T[] =>
  ways.toSorted((a, b) => a.others - b.others).slice(0, mostPhrases);

function canBegin({ plain, common }: Word): boolean {
  return !common && plain.length >= shortestBeginning && /^\p{L}+$/u.test(plain);
}

const keyOf = ({ ways }: Clause) => JSON.stringify(ways);
