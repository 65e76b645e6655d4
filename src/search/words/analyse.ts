import { stemmer } from 'stemmer';
import { monthInFull, monthName, wordPattern } from './patterns.ts';
import { oneSpelling } from './spelling.ts';
import { stopWords } from './stop-words.ts';

/** A way in which a word of a query is found. */
export interface Way {
  /** Forms that follow one another; an empty one is a word that the index leaves out. */
  forms: string[];
  /** What an occurrence counts: 1 for what was asked, less for what comes near it. */
  worth: number;
}

/** A word of a text, with the forms under which the index knows it. */
export interface Word {
  /** Where it stands in the text, in UTF-16 units; the end is excluded. */
  start: number;
  end: number;
  /** Lower case, without accents: what the reader typed, made comparable. */
  plain: string;
  /** What it is indexed as: `co-operation` as `cooper`, `co` and `oper`. */
  forms: string[];
  /** What it finds when it stands in a query, the best first. */
  ways: Way[];
  /** A word that every text holds. */
  common: boolean;
  /** Groups of synonyms within whose phrase it stands: marked with it, and no way to find it. */
  within?: Set<string>;
}

/** Signs that stand with a figure, as its form ends with them. */
const figureSigns = ['%', '$', '€', '£', '¥', '₩'];
const lessWorth = 0.5;

/**
 * The words of a text as search knows them. The index, queries, excerpts and marks all read texts
 * with this one function: what one of them takes for a word, the others do too.
 *
 * Figures are words: `3.5%`, `12,500` and `$1.45` are one each, and found with and without comma
 * and sign. Other words are known by their stem (Porter's algorithm) in one spelling.
 */
export function analyse(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(toWord);
}

const mostRemembered = 50_000;

/** Answers what it has answered before: texts repeat their words, and reading one takes long. */
function remembered<Value>(make: (written: string) => Value): (written: string) => Value {
  const known = new Map<string, Value>();
  return (written) => {
    const value = known.get(written) ?? make(written);
    if (known.size < mostRemembered) known.set(written, value);
    return value;
  };
}

/** The form under which a plain word is indexed. */
export const formOf = remembered(makeForm);

function makeForm(plain: string): string {
  const stem = stemmer(oneSpelling(plain));
  // The stem of "using" is "us", that of "eve" is "ev": not the US, no EV.
  return /^[aeiou][a-z]$/.test(stem) && ![stem, `${stem}s`].includes(plain) ? `${stem}e` : stem;
}

function toWord(match: RegExpExecArray): Word {
  const [written] = match;
  const place = { start: match.index, end: match.index + written.length };
  const own = ownForms(match.groups!);
  return own
    ? { ...place, plain: comparable(written), common: false, ...own }
    : { ...place, ...plainWord(written) };
}

/** The forms of what is written in a way of its own: dates, figures, abbreviations, ratings. */
function ownForms(groups: Record<string, string | undefined>): Forms | undefined {
  const { iso, slashed, isoMonth, figure, letters, joined, rating, code } = groups;
  if (iso !== undefined) return dateForms(iso);
  if (slashed !== undefined) return slashedForms(slashed);
  if (isoMonth !== undefined) return monthForms(isoMonth);
  if (figure !== undefined) return figureForms(groups);
  if (letters !== undefined) return single(comparable(letters).replaceAll('.', ''));
  if (joined !== undefined) return single(comparable(joined));
  if (code !== undefined) return single(formOf(comparable(code)));
  if (rating === undefined) return undefined;
  const exact = comparable(rating).replace(/[\u2010\u2011\u2212]/, '-');
  return { forms: [exact, exact.slice(0, -1)], ways: [way([exact])] };
}

type Forms = Pick<Word, 'forms' | 'ways'>;

const way = (forms: string[], worth = 1): Way => ({ forms, worth });
const single = (form: string): Forms => ({ forms: [form], ways: [way([form])] });

/** 10/8/2021 finds 10 August and 8 October. */
function slashedForms(written: string): Forms {
  const [first, second, year] = written.split('/') as [string, string, string];
  const readings = [
    [second, first],
    [first, second],
  ]
    .filter(([month]) => Number(month) <= 12)
    .map(([month, day]) => dateForms(`${year}-${month}-${day}`));
  return { forms: readings[0]!.forms, ways: readings.flatMap(({ ways }) => ways) };
}

/** 2021-08-10 finds 10 August 2021 and August 10, 2021. */
function dateForms(written: string): Forms {
  const [year = '', month = '', day = ''] = written.split(/[-./\s]+/);
  const form = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const name = monthName(month);
  const inWords =
    name === undefined
      ? []
      : [
          [String(Number(day)), formOf(name), year],
          [formOf(name), String(Number(day)), year],
        ];
  return { forms: [form], ways: [form, ...inWords].map((forms) => way([forms].flat())) };
}

/** 2021-08 finds August 2021. */
function monthForms(written: string): Forms {
  const [year = '', month = ''] = written.split('-');
  const name = monthName(month);
  return {
    forms: [written],
    ways: [way([written]), ...(name === undefined ? [] : [way([formOf(name), year])])],
  };
}

/** 3.5 finds 3.5% and $3.5 as well; 3.5% finds 3.5 if need be. */
function figureForms({ figure, currency, percent }: Record<string, string | undefined>): Forms {
  const plain = figure!.replaceAll(',', '');
  const exact = plain + (percent ? '%' : (currency ?? ''));
  return {
    forms: [exact],
    ways:
      exact === plain
        ? ['', ...figureSigns].map((sign) => way([plain + sign]))
        : [way([exact]), way([plain], lessWorth)],
  };
}

/** A word with nothing but letters and hyphens, wherever it stands. */
const plainWord = remembered((written) => ({
  plain: comparable(written),
  ...compoundForms(written),
}));

function compoundForms(written: string): Forms & { common: boolean } {
  const parts = written
    .split(/[-\u2010\u2011]/)
    .map((part) => part.replace(/['’]s?$/i, '').replaceAll('.', ''));
  // "it" is indexed nowhere, "IT" is.
  const sequence = parts.map((part) =>
    stopWords.has(comparable(part)) && !isCapitals(part) ? '' : wordForm(comparable(part)),
  );
  const forms = sequence.filter((form) => form !== '');
  if (parts.length === 1) {
    const plain = comparable(written.replace(/['’]s?$/i, ''));
    // Texts write months out: a name such as Jun is none of them there.
    const month = monthInFull(plain);
    return {
      forms,
      ways: [way([wordForm(plain)]), ...(month ? [way([formOf(month)], lessWorth)] : [])],
      common: stopWords.has(plain),
    };
  }
  const whole = wordForm(comparable(parts.join('')));
  return {
    forms: [...new Set([whole, ...forms])],
    ways: [way([whole]), ...(forms.length > 0 ? [way(sequence)] : [])],
    common: false,
  };
}

/** Words with digits (G20, 5G, H2) and other scripts have no stem. */
function wordForm(part: string): string {
  if (stopWords.has(part)) return part;
  return /^[a-z'’]+$/.test(part) ? formOf(part.replace(/['’]/g, '')) : part;
}

/** “Option I” is not any option; an “A” begins a sentence. */
function isCapitals(written: string): boolean {
  return written === 'I' || (written.length > 1 && written === written.toUpperCase());
}

/** Lower case without accents and soft hyphens. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
