import type { Asked } from './address.ts';
import { nearestIds } from './nearest-id.ts';
import type { Proposal } from './proposal.ts';
import { feeds } from './steps.ts';

/** Words that the name of a standing page has on other sites: more are the title of a release. */
const mostWords = 2;

/**
 * The page that the menu or the foot of this one leads to and whose address was mistyped, or written
 * as other sites have it: `/privacy-policy/`, `/feed`.
 */
export function ownPage({ tidy, words, isInside }: Asked): Proposal | undefined {
  const links = linksToPages();
  const ids = links.map(({ id }) => id);
  const isNamed = (id: string) => id.split('-').every((word) => words.includes(word));
  const found = feeds.test(tidy)
    ? links.filter(({ opens }) => opens === 'feeds-dialog').map(({ id }) => id)
    : nearestIds(tidy, ids);
  // Words inside a folder are those of a release.
  if (found.length === 0 && !isInside && words.length <= mostWords)
    found.push(...ids.filter(isNamed));
  const [id, ...others] = new Set(found);
  // Under the name that the menu has for it.
  return id !== undefined && others.length === 0 ? links.find((link) => link.id === id) : undefined;
}

/** Links of the menu and the foot, each with the path of its page inside the site and what it opens. */
function linksToPages(): (Proposal & { id: string; opens: string | undefined })[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
    .filter(({ pathname, hash }) => pathname.endsWith('/') && !hash)
    .map(({ href, pathname, textContent, dataset }) => ({
      id: pathname.slice(import.meta.env.BASE_URL.length, -1),
      href,
      title: textContent.trim(),
      opens: dataset['opens'],
    }))
    .filter(({ id }) => id !== '');
}
