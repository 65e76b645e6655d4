import { pageReader } from '../lib/trusted-types.ts';
import type { Proposal } from './proposal.ts';

/** What is read of the NewsArticle (schema.org) that the JSON-LD of a release holds. */
interface Article {
  '@type': string;
  alternativeHeadline?: string;
  datePublished?: string;
  sourceOrganization?: { department?: { name: string } };
}

const readPage = pageReader('meant-page');

/**
 * The first of these addresses that is a page of the site.
 * @throws TypeError when the network cannot be had
 */
export async function firstExisting(addresses: string[]): Promise<Proposal | undefined> {
  for (const href of addresses) {
    const response = await fetch(href);
    if (!response.ok) continue;
    const page = readPage(await response.text());
    const moved = page.getElementById('new-address')?.getAttribute('href');
    if (moved) return firstExisting([moved]);
    const title = page.querySelector('h1')?.textContent.trim();
    if (title) return { href, title, ...releaseIn(page) };
  }
  return undefined;
}

/** What a page says of the release that it is; nothing when it is none. */
function releaseIn(page: Document): Omit<Proposal, 'href' | 'title'> {
  const data = page.querySelector('script[type="application/ld+json"]')?.textContent;
  const graph = data ? (JSON.parse(data) as { '@graph': Article[] })['@graph'] : [];
  const article = graph.find((thing) => thing['@type'] === 'NewsArticle');
  const { alternativeHeadline: headline, datePublished, sourceOrganization } = article ?? {};
  const division = sourceOrganization?.department?.name;
  return {
    ...(headline && { headline }),
    ...(datePublished && { date: datePublished.slice(0, 10) }),
    ...(division && { division }),
  };
}
