import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { decodeHTML } from 'entities';
import { chicago } from './chicago.ts';
import type { Description } from './description.ts';

/** The styles that the CSL processor writes: APA’s own file, and ours for Chicago. */
export type CslStyle = 'apa' | 'chicago';

interface Config {
  styles: { add: (name: string, style: string) => void; get: (name: string) => string };
}
const { styles } = plugins.config.get('@csl') as Config;
styles.add('chicago', chicago);
// In-text citations, and the order of several references, which nothing asks for, would take most of the
// second in which APA’s style is read, and 50 MB.
styles.add(
  'apa',
  styles
    .get('apa')
    .replace(/(?<=<citation)\b.*(?=<\/citation>)/s, '><layout/>')
    .replace(/(?<=<bibliography\b[^>]*>)<sort>.*?<\/sort>/s, ''),
);

// The processor takes “<i>” for italics and straight quotation marks for any; a title means what it
// says. So these signs pass through it as others, of the private use area.
const privateUse = 0xe000;

/** A reference as text, and as HTML with `<i>` as its only tag. */
export interface Reference {
  text: string;
  html: string;
}

/** A reference as the bibliography of a style has it. */
export function reference(description: Description, style: CslStyle): Reference {
  const mould = mouldOf(description);
  if (!mould) return written(description, style);
  const key = JSON.stringify([style, mould]);
  const cast = casts.get(key) ?? written(mould, style);
  casts.set(key, cast);
  const [[year, month, day]] = description.issued['date-parts'];
  const said: Record<string, string> = {
    [stands.title]: description.title,
    [stands.address]: description.URL,
    [stands.year]: String(year),
    [stands.month]: months.format(new Date(Date.UTC(2000, month - 1))),
    [stands.day]: String(day),
  };
  const filled = (text: string) => text.replace(anyStand, (stand) => said[stand]!);
  return { text: filled(cast.text), html: filled(cast.html) };
}

/**
 * What stands for the title, the address and the day while the processor writes a reference: it
 * takes 2 ms, and an archive of thousands differs in these alone.
 */
const stands = {
  title: 'Titulus Vicarius',
  address: 'https://vicarius.example/',
  year: '2468',
  month: 'December',
  day: '13',
} as const;
const anyStand = /Titulus Vicarius|https:\/\/vicarius\.example\/|\b2468\b|\bDecember\b|\b13\b/g;

/** Both styles write the name of a month whole. */
const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** References that were written, by style and what they stand for. */
const casts = new Map<string, Reference>();

/** No style changes a letter of such a title, or adds to or takes from what stands beside it. */
const plainTitle =
  /^[\p{L}\p{N}](?:[\p{L}\p{N},()–-]|(?<=[\p{L}\p{N}])[.’](?=[\p{L}\p{N}])|[.,]? (?! ))*[\p{L}\p{N})-]$/u;
const plainAddress = /^https?:[\w./-]+$/;

/** @returns undefined when this reference has to be written by itself */
function mouldOf(description: Description): Description | undefined {
  const mould: Description = {
    ...description,
    id: 'mould',
    // Neither this nor the note is part of a reference.
    custom: {},
    title: '',
    URL: '',
    issued: { 'date-parts': [[Number(stands.year), 12, Number(stands.day)]] },
  };
  delete mould.note;
  const rest = JSON.stringify({ ...mould, issued: [] });
  if (!plainTitle.test(description.title) || !plainAddress.test(description.URL)) return undefined;
  if (rest.search(anyStand) >= 0) return undefined;
  return { ...mould, title: stands.title, URL: stands.address };
}

/** The same, written by the processor. */
export function written(description: Description, style: CslStyle): Reference {
  const site = description['container-title'];
  const marked = {
    ...description,
    title: description.title.replace(/[<"']/g, (sign) =>
      String.fromCodePoint(privateUse + sign.codePointAt(0)!),
    ),
    // The name of a site is not to be put into title case.
    ...(site && { 'container-title': `<span class="nocase">${site}</span>` }),
  };
  const bibliography = String(
    // Both styles are American: their dates and quotation marks too.
    plugins.output.format('bibliography', [marked], { format: 'html', style, lang: 'en-US' }),
  );
  const [, entry = ''] =
    /<div[^>]*class="csl-entry">(.*)<\/div>\s*<\/div>/s.exec(bibliography) ?? [];
  const html = entry
    .trim()
    .replace(/[\uE000-\uE07F]/g, (sign) => `&#${sign.codePointAt(0)! - privateUse};`);
  return { html, text: decodeHTML(html.replace(/<\/?i>/g, '')) };
}
