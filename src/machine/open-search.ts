import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { toXml } from './xml.ts';

/** Name of this search in a browser. */
export const searchName = `${site.abbreviation} ${site.name}`;

/**
 * The description of the site's search (OpenSearch 1.1, draft 6).
 * @throws Error when its name is longer than the 16 characters that OpenSearch allows
 */
export function openSearch(): string {
  if (searchName.length > 16)
    throw new Error(`“${searchName}” has more than 16 characters. Shorten the names in site.ts.`);
  return toXml({
    OpenSearchDescription: {
      '@_xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: searchName,
      Description: [`${text.searchLabel}.`, text.notice ?? ''].join(' ').trim(),
      Language: site.language,
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
      Image: {
        '@_type': 'image/svg+xml',
        '#text': absoluteUrl('/favicon.svg'),
      },
      Url: [
        {
          '@_type': 'text/html',
          '@_method': 'get',
          '@_template': `${absoluteUrl('/search/')}?q={searchTerms}`,
        },
        {
          '@_type': 'application/opensearchdescription+xml',
          '@_rel': 'self',
          '@_template': absoluteUrl('/opensearch.xml'),
        },
      ],
    },
  });
}
