import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { writeSearch } from './address.ts';
import { button, element } from './element.ts';
import { wide } from './narrowing.ts';

/**
 * Where this browser keeps them: nothing of it is sent to anybody. Two press rooms on one host have
 * one storage between them, and a base path each.
 */
const key = `recent-searches:${import.meta.env.BASE_URL}`;
/** Where they were kept before. */
const formerKey = 'recent-searches';
const most = 5;

function read(): string[] {
  try {
    moveFormer();
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    // Storage may be forbidden, or hold what we did not write.
    return [];
  }
}

function moveFormer(): void {
  const former = localStorage.getItem(formerKey);
  if (former === null) return;
  if (localStorage.getItem(key) === null) localStorage.setItem(key, former);
  localStorage.removeItem(formerKey);
}

function write(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Without storage there are no recent searches.
  }
}

/** Keeps a search that the reader meant: entered, or with a result opened. */
export function rememberSearch(query: string): void {
  const same = (other: string) => other.toLowerCase() === query.toLowerCase();
  if (query) write([query, ...read().filter((other) => !same(other))].slice(0, most));
}

/** The recent searches as links, with the way to clear them; nothing when there are none. */
export function recentSearches(): HTMLElement[] {
  const queries = read();
  if (queries.length === 0) return [];
  const section = element('section', { className: 'recent-searches' }, [
    element('h2', {}, [text.recentSearches]),
    element(
      'ul',
      {},
      queries.map((query) => element('li', {}, [searchLink(query)])),
    ),
    element('p', {}, [text.recentNote]),
    button(text.clearRecent, () => {
      write([]);
      section.remove();
    }),
  ]);
  return [section];
}

function searchLink(query: string): HTMLElement {
  const href = url('/search/') + writeSearch({ query, narrowing: wide(), sort: 'relevance' });
  return element('a', { href }, [query]);
}
