import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { facetGroups, type FacetGroup } from '../index/files.ts';
import { element } from './element.ts';
import type { Choice, Choices, Narrowing } from './narrowing.ts';

/**
 * The page and the feed of what a search means, when it means a list: one choice without words,
 * or words that are the name of a division, topic or series.
 */
export function listLine(query: string, narrowing: Narrowing, choices: Choices): HTMLElement[] {
  const list = listMeant(query, narrowing, choices);
  if (!list) return [];
  const [group, { name, path }] = list;
  const page = element('a', { href: url(path as `/${string}`) }, [
    text.listFound(text.narrowGroups[group], name),
  ]);
  const feed = element('a', { href: url(`${path}rss.xml` as `/${string}`) }, [text.listFeed]);
  return [element('p', { className: 'list-line' }, [page, ' ', feed])];
}

function listMeant(
  query: string,
  { from, to, ...groups }: Narrowing,
  choices: Choices,
): [FacetGroup, Choice] | undefined {
  const all = facetGroups.flatMap((group) =>
    choices.groups[group].map((choice) => [group, choice] as [FacetGroup, Choice]),
  );
  const chosen = all.filter(([group, { id }]) => groups[group].includes(id));
  if (from !== undefined || to !== undefined || chosen.length > 1) return undefined;
  if (query === '') return chosen[0];
  const words = plain(query);
  return chosen.length === 0 ? all.find(([, { name }]) => plain(name) === words) : undefined;
}

/** Names compared without case, signs and the marks of a phrase. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
