import type { Description } from './description.ts';
import { text } from '../../text.ts';

/**
 * Wikipedia’s template {{cite press release}} (Citation Style 1): the issuer is the publisher, for
 * there is no byline; the site is `via`, where it is another’s.
 */
export function wikipedia(description: Description): string {
  const { author, title, genre, issued, URL } = description;
  const [year, month, day] = issued['date-parts'][0].map((part) => String(part).padStart(2, '0'));
  const via = description['container-title'];
  const parameters: [name: string, value: string | undefined][] = [
    ['title', escaped(title)],
    ['url', URL.replace(/[[\]{|}]/g, encodeURIComponent)],
    ['date', `${year}-${month}-${day}`],
    ['publisher', escaped(author[0].literal)],
    ['via', via && escaped(via)],
    // The template itself writes “(Press release)”.
    ['type', genre === text.citedAs ? undefined : escaped(genre)],
  ];
  const written = parameters.flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return ['{{cite press release', ...written].join(' ') + '}}';
}

/** Text in which MediaWiki sees no markup: links, templates, tags, entities, italics, signatures. */
function escaped(words: string): string {
  return words
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[[\]{|}<>]|''+|~~~+|__+/g, (markup) =>
      [...markup].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
    );
}
