/**
 * What counts as a word, as patterns in the order in which they are tried. `analyse.ts` reads the
 * named groups.
 */
const mm = '(?:1[0-2]|0?[1-9])';
const dd = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
/** 2021-08-10, 2021.08.10, 2021/8/10 and, as in Korea, 2021. 8. 10. */
const day = String.raw`(?<iso>\d{4}(?<between>[-./]|\.\s)${mm}\k<between>${dd})(?![\d.,]*\d)`;
/** 10/8/2021: the order does not tell which of the first two is the month. */
const slashed = String.raw`(?<slashed>(?:${mm}/${dd}|${dd}/${mm})/\d{4})(?![\d/])`;
const month = String.raw`(?<isoMonth>\d{4}-\d{2})(?![\d-])`;

// Never the 12 of 12.5bp.
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\.?\d)|\d+\.\d+|\d+(?!\.\d)`;
const unit = 'bn|tn|trn|mn|m|bps?|won|krw|usd';
/** Behind 2.4 and 12,500 all letters are a unit; behind whole numbers few are: not in 5G, 36th. */
const decimal = String.raw`(?<=\d(?:\.\d+|,\d{3}))`;
const percent = String.raw`\s?%|[\s-]?(?:percent|per\scent|pct)(?!\p{L})`;
/** A figure with the sign of its currency and per cent; a unit of letters may follow at once. */
const figure = String.raw`(?:(?:US)?(?<currency>[$€£¥₩])\s?)?(?<figure>${digits})(?:(?<percent>${percent})|(?=(?:${unit})(?!\p{L}))|${decimal}(?=\p{L})|(?![\p{L}\d]))`;

const possessive = String.raw`['’]s(?![\p{L}\d])`;
/** U.S., R.O.K.: letters with periods. */
const letters = String.raw`(?<letters>(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\d]))?)(?:${possessive})?`;
/** R&D, S&P. */
const joined = String.raw`(?<joined>\p{L}+(?:&\p{L}+)+)(?:${possessive})?`;
/** AA-, BBB+: a rating's sign is a part of it. */
const rating = String.raw`(?<rating>(?:a{1,3}|b{1,3}|c{1,3})[+\-\u2010\u2011\u2212])(?![\p{L}\d])`;

/** 1.45bn: a unit written to its figure. */
const attached = String.raw`(?<=\d)(?:${unit})(?![\p{L}\d])|${decimal}\p{L}[\p{L}\d]*`;

/** The low figures of CO₂ belong to it (the high ones are those of notes); so does a soft hyphen. */
const letter = String.raw`[\p{L}\p{M}\d₀-₉]`;
const word = String.raw`${letter}(?:\u00AD?${letter})*(?:['’]\p{L}+)*`;
/** ROK-U.S., co-operation. */
const part = String.raw`(?:(?:\p{L}\.){2,}|${word})`;
const compound = String.raw`(?<compound>${word}(?:[-\u2010\u2011]${part})*)`;

/** KRW367.9: the code of a currency (ISO 4217) that a figure is written to. */
const code = '(?:krw|usd|eur|gbp|jpy|cny)';

/** Finds the words of a text one after the other. */
export const wordPattern = new RegExp(
  `${attached}|(?:(?<![\\p{L}\\d])|(?<=(?<![\\p{L}\\d])${code}))(?:${[day, slashed, month, figure, letters, joined, rating, `(?<code>${code}(?=\\d))`, compound].join('|')})`,
  'giu',
);

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const shortMonths = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Name of a month by its short form: `september` for `sept`. */
export function monthInFull(short: string): string | undefined {
  return shortMonths.has(short) ? months.find((name) => name.startsWith(short)) : undefined;
}

/** Name of a month by its number: `august` for `08`. */
export function monthName(number: string): string | undefined {
  return months[Number(number) - 1];
}
