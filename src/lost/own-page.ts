import type { Asked } from './address.ts';
import { nearestIds } from './nearest-id.ts';
import type { Proposal } from './proposal.ts';

/**
 * The page that the menu or the foot of this one leads to and whose address was mistyped, or written
 * as other sites have it: `/privacy-policy/`.
 */
export function ownPage({ tidy, words, isInside }: Asked): Proposal | undefined {
  const pages = new Map(
    [...document.links].flatMap(({ href, pathname, hash, textContent }) => {
      const id = pathname.slice(import.meta.env.BASE_URL.length, -1);
      return pathname.endsWith('/') && id && !hash
        ? [[id, { href, title: textContent.trim() }]]
        : [];
    }),
  );
  const ids = [...pages.keys()];
  const near = nearestIds(tidy, ids);
  const named = isInside
    ? []
    : ids.filter((id) => id.split('-').every((word) => words.includes(word)));
  const [id, ...others] = near.length > 0 ? near : named;
  return id !== undefined && others.length === 0 ? pages.get(id) : undefined;
}
