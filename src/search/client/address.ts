import { isCalendarDay } from '../../lib/dates.ts';
import { facetGroups, type FacetGroup } from '../index/files.ts';
import { quotationMarks } from '../words/quotation.ts';
import { wide, type Narrowing } from './narrowing.ts';
import type { Ask } from './answer.ts';

/** What is searched: all of it stands in the address, so that it can be sent and come back to. */
export interface Search {
  query: string;
  narrowing: Narrowing;
  sort: Ask['sort'];
}

/** Name of each group in the address. */
const names: Record<FacetGroup, string> = {
  years: 'year',
  divisions: 'division',
  topics: 'topic',
  kinds: 'kind',
  series: 'series',
};

/** What was typed, as a query: a quotation without words asks for nothing yet. */
export function readQuery(typed: string): string {
  return typed.replace(quotationMarks, '').trim() && typed.trim();
}

/** Reads a search from the query of an address (`?q=bonds&year=2021&sort=date`). */
export function readSearch(search: string): Search {
  const parameters = new URLSearchParams(search);
  const narrowing = wide();
  for (const group of facetGroups) narrowing[group] = [...new Set(parameters.getAll(names[group]))];
  for (const end of ['from', 'to'] as const) {
    const day = parameters.get(end);
    if (day !== null && isCalendarDay(day)) narrowing[end] = day;
  }
  return {
    query: readQuery(parameters.get('q') ?? ''),
    narrowing,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The query of the address of a search, empty or with its question mark. */
export function writeSearch({ query, narrowing, sort }: Search): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const group of facetGroups)
    for (const id of narrowing[group]) parameters.append(names[group], id);
  for (const end of ['from', 'to'] as const)
    if (narrowing[end]) parameters.set(end, narrowing[end]);
  if (sort === 'date') parameters.set('sort', 'date');
  const written = parameters.toString();
  return written && `?${written}`;
}

/**
 * The search in the page's address.
 *
 * The words typed in one go are one entry of the browser's history, not one a letter: Back leads
 * to the results before them.
 */
export class SearchInAddress {
  #typing = false;

  get search(): Search {
    return readSearch(location.search);
  }

  /** Writes the search down while its query is being typed. */
  type(search: Search): void {
    if (writeSearch(search) === writeSearch(this.search)) return;
    // Nothing is lost by replacing the empty page.
    if (this.#typing || writeSearch(this.search) === '') this.#write('replaceState', search);
    else this.#write('pushState', search);
    this.#typing = true;
  }

  /** The query stands: what is typed next is a new one. */
  settle(): void {
    this.#typing = false;
  }

  /** Writes down a choice: an entry of its own. */
  choose(search: Search): void {
    this.settle();
    if (writeSearch(search) !== writeSearch(this.search)) this.#write('pushState', search);
  }

  #write(how: 'pushState' | 'replaceState', search: Search): void {
    try {
      history[how](null, '', location.pathname + writeSearch(search));
    } catch {
      // Safari refuses more than a hundred in ten seconds, as when a long query is deleted with a
      // key held down. The results go on; the address follows when the query stands.
    }
  }
}
