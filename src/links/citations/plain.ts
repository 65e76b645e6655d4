import { dayInWords } from '../../lib/dates.ts';
import type { Description } from './description.ts';

/** A reference in plain words, for a message or a caption. */
export function plain(description: Description): string {
  const { author, title, genre, issued, URL } = description;
  const day = issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
  const parts = [
    `${author[0].literal}: ${title}`,
    `${genre}, ${dayInWords(day).replaceAll('\u00a0', ' ')}`,
    description['container-title'],
  ];
  // A title may end in a mark of its own.
  const sentences = parts.flatMap((part) =>
    part ? [/[.?!…]$/.test(part) ? part : `${part}.`] : [],
  );
  return [...sentences, URL].join(' ');
}
