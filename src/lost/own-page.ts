import type { Asked } from './address.ts';
import { nearestIds } from './nearest-id.ts';
import type { Proposal } from './proposal.ts';

/**
 * The page that the menu or the foot of this one leads to and whose address was mistyped, or written
 * as other sites have it: `/privacy-policy/`, `/rss`.
 */
export function ownPage({ tidy, words, isInside }: Asked): Proposal | undefined {
  const links = linksToPages();
  const ids = links.map(({ id }) => id);
  const ways = [
    () => nearestIds(tidy, ids),
    () => ids.filter((id) => isPart(id.split('-'), words)),
    () => ids.filter((_, n) => isPart(words, links[n]!.title.toLowerCase().split(' '))),
  ];
  // Words inside a folder are those of a release.
  for (const find of isInside ? ways.slice(0, 1) : ways) {
    const [id, ...others] = new Set(find());
    // Under the name that the menu has for it.
    if (id !== undefined)
      return others.length === 0 ? links.find((link) => link.id === id) : undefined;
  }
  return undefined;
}

/** Links of the menu and the foot, each with the path of its page inside the site. */
function linksToPages(): (Proposal & { id: string })[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
    .filter(({ pathname, hash }) => pathname.endsWith('/') && !hash)
    .map(({ href, pathname, textContent }) => ({
      id: pathname.slice(import.meta.env.BASE_URL.length, -1),
      href,
      title: textContent.trim(),
    }))
    .filter(({ id }) => id !== '');
}

const isPart = (words: string[], all: string[]) =>
  words.length > 0 && words.every((word) => all.includes(word));
