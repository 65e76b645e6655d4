/** What the search page shows, below its field. */
import { searchText as text } from '../../text.ts';
import type { Search } from './address.ts';
import type { Answer } from './answer.ts';
import { button, element } from './element.ts';
import { inWords } from './notes.ts';
import { recentSearches } from './recent.ts';
import { resultItem } from './results.ts';
import { allReleases, troubleMessage, troubleNotice } from './trouble.ts';
import { speaker } from './waiting.ts';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const count = byId('search-count');

export const sort = byId<HTMLSelectElement>('search-sort');
const sorting = sort.closest('label')!;
/** Says by `data-answered` which query it answers, by `data-complete` that all has come. */
export const results = byId('search-results');
/** Speaks to assistive technology. */
export const say = speaker(byId('search-status'));

/** A search has begun. */
export function begin(): void {
  results.ariaBusy = 'true';
}

/** It takes long. */
export function showWait(): void {
  count.textContent = text.searching;
  count.hidden = false;
  results.classList.add('waiting');
  say(text.searching);
}

/** Nothing is searched. */
export function showNothing(): void {
  count.hidden = sorting.hidden = true;
  put('', recentSearches());
  say('');
}

/**
 * Shows the first results.
 * @param widen takes off all that the results are narrowed to
 * @returns their list
 */
export function showAnswer(answer: Answer, searched: Search, widen: () => void): HTMLElement {
  const words = inWords(answer, searched);
  const list = element('ol', { className: 'results' }, itemsOf(answer));
  count.hidden = false;
  count.textContent = words;
  sort.value = searched.sort;
  sorting.hidden = answer.count < 2;
  const wayOn =
    answer.all > 0 ? [button(text.removeChoices, widen)] : [text.noResultsHint, ' ', allReleases()];
  put(searched.query, [answer.count > 0 ? list : element('p', {}, wayOn)]);
  say(words);
  return list;
}

/** Results as items of their list. */
export function itemsOf({
  results,
  searched,
}: Pick<Answer, 'results' | 'searched'>): HTMLElement[] {
  return results.map((result) => resultItem(result, searched));
}

/** Says why there is no answer. */
export function showTrouble(error: unknown, query: string, tryAgain: () => void): void {
  count.hidden = sorting.hidden = true;
  put(query, [troubleNotice(error, tryAgain)]);
  say(troubleMessage(error));
}

/** All of an answer has come. */
export function end(query: string): void {
  results.dataset['complete'] = query;
}

function put(query: string, content: Node[]): void {
  results.replaceChildren(...content);
  results.classList.remove('waiting');
  results.ariaBusy = 'false';
  results.dataset['answered'] = query;
  delete results.dataset['complete'];
}
