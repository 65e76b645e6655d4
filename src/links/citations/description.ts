import type { CSL } from '@citation-js/core';
import { dayInWords } from '../../lib/dates.ts';
import type { Release } from '../../lib/releases.ts';
import { site } from '../../site.ts';
import { text } from '../../text.ts';

/** What a citation is made of. */
export type CitedRelease = Pick<
  Release,
  'id' | 'title' | 'date' | 'division' | 'source' | 'withdrawn'
>;

/** The fields of CSL-JSON 1.0.2 that describe a release; every style is made from them alone. */
export interface Description extends CSL {
  id: string;
  /** CSL has no type for press releases: styles know one by its `genre`. */
  type: 'webpage';
  genre: string;
  title: string;
  author: [{ literal: string }];
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  /** Absolute address of the release. */
  URL: string;
  language: string;
  /** Where it was read, if that is not the author's own site. */
  'container-title'?: string;
  note?: string;
  custom: { division?: string };
}

/** The ministry as an author: without a comma, at which programs would cut a person's name. */
export const author = `${site.ministry} (${site.country})`;

/** Who publishes what is cited: a demonstration says so in every citation. */
export const publisher: string = site.demonstration ? text.siteName : author;

/**
 * Describes a release once for all styles.
 * @param address absolute address of its page
 */
export function describe(release: CitedRelease, address: string): Description {
  const { id, title, date, division, source, withdrawn } = release;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return {
    id: `${site.abbreviation}-${id}`.toLowerCase().replaceAll('/', '-'),
    type: 'webpage',
    genre: withdrawn ? text.citedAsWithdrawn(plain(dayInWords(withdrawn.date))) : text.citedAs,
    title: plain(title),
    author: [{ literal: author }],
    issued: { 'date-parts': [[year, month, day]] },
    URL: address,
    language: site.language,
    ...(site.demonstration && {
      'container-title': publisher,
      ...(source !== undefined && { note: text.citedOriginal(source) }),
    }),
    custom: division ? { division: division.data.name } : {},
  };
}

/** In one line, with plain spaces: no format keeps others. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
