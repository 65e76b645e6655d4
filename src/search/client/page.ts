/** The search page: the search in full, with everything in the address. */
import { searchText as text } from '../../text.ts';
import { readQuery, SearchInAddress, writeSearch, type Search } from './address.ts';
import { prepare, search, SearchFailed } from './engine.ts';
import { atOnce, offerMore } from './more.ts';
import { isNarrow, wide, type Narrowing } from './narrowing.ts';
import * as view from './page-view.ts';
import { afterScrolling, forgetPlace, keepPlace, recallPlace, returnToPlace } from './place.ts';
import { rememberSearch } from './recent.ts';
import type { Answer, Ask } from './answer.ts';
import { Newest, rest } from './waiting.ts';

const form = document.querySelector<HTMLFormElement>('#search-form')!;
const field = document.querySelector<HTMLInputElement>('#search-query')!;

/** Results that are painted before the rest is asked for: about a screen of them. */
const atFirst = 5;

/** The program of the choices; results stand without it when it does not arrive. */
const choices = () => import('./choices.ts').catch(() => undefined);

const address = new SearchInAddress();
const { title } = document;
const newest = new Newest();
/** The search that the results answer, or are about to. */
let asked = '';
let current: Search = address.search;

document.getElementById('search-fallback')!.remove();

/** @param shown how many results the reader has had of this search before */
async function show(searched: Search, shown = 0): Promise<void> {
  current = searched;
  asked = writeSearch(searched);
  const { query, narrowing } = searched;
  // Tabs and the history tell one search from another.
  document.title = query ? text.searchedTitle(query, title) : title;
  if (!query && !isNarrow(narrowing)) {
    newest.forget();
    view.showNothing();
    returnToPlace();
    void choices().then((program) => {
      if (!asked) program?.hideChoices();
    });
    return;
  }
  view.begin();
  await newest.run(async (isNewest) => {
    const ask: Ask = { ...searched, from: 0, to: atFirst, choices: false };
    try {
      const answer = await search(ask);
      if (!isNewest()) return;
      const list = view.showAnswer(answer, searched, widen);
      // A screenful first. The rest and the choices are more files and more work, which must not
      // stand in the way of the next letter.
      if (shown === 0) await rest();
      if (!isNewest()) return;
      const to = Math.max(atOnce, shown);
      const more = await search({ ...ask, from: atFirst, to }).catch(asNone);
      if (!isNewest()) return;
      list.append(...view.itemsOf(more));
      offerMore(ask, answer, list, view.say, keep);
      // A file that does not come shall not keep results back.
      const { choices: possible } = await search({ ...ask, to: 0, choices: true }).catch(asNone);
      const program = await choices();
      if (!isNewest()) return;
      if (possible) program?.showChoices(possible, searched, narrowBy);
      // Those of an earlier search would count other results.
      else program?.hideChoices();
      returnToPlace();
      view.end(query);
    } catch (error) {
      if (!isNewest()) return;
      // The site has been renewed since this page came; what was typed is in its address.
      if (error instanceof SearchFailed && error.trouble === 'gone' && !wasReloaded()) {
        location.reload();
        return;
      }
      view.showTrouble(error, query, () => tryAgain(searched));
      void choices().then((program) => {
        if (isNewest()) program?.hideChoices();
      });
    }
  }, view.showWait);
}

/** Results that did not come after the first ones are asked for by the button below them. */
const asNone = (): Pick<Answer, 'results' | 'searched' | 'choices'> => ({
  results: [],
  searched: '',
});

/** Then the program is gone for another reason. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
}

function tryAgain(searched: Search): void {
  field.focus();
  void show(searched, recallPlace());
}

function keep(): void {
  keepPlace(view.results.querySelectorAll('.result').length);
}

function typed(): Search {
  return { ...current, query: readQuery(field.value) };
}

function read(): void {
  forgetPlace();
  address.type(typed());
  void show(typed());
}

function choose(change: Partial<Pick<Search, 'sort'> & { narrowing: Narrowing }>): void {
  const next = { ...typed(), ...change };
  forgetPlace();
  address.choose(next);
  void show(next);
}

function widen(): void {
  // The button goes with its answer.
  field.focus();
  narrowBy(wide);
}

/** From what is chosen now: two choices may come before the first one’s answer. */
function narrowBy(how: (now: Narrowing) => Narrowing): void {
  choose({ narrowing: how(current.narrowing) });
}

field.addEventListener('focus', prepare, { once: true });
field.addEventListener('input', read);
// Comes before `submit`, and before a click that leads away: the query stands.
field.addEventListener('change', () => {
  address.type(typed());
  address.settle();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  read();
  address.settle();
  rememberSearch(typed().query);
});
view.results.addEventListener('click', ({ target }) => {
  if (!(target as Element).closest('.result a')) return;
  rememberSearch(current.query);
  keep();
});
view.sort.addEventListener('change', () => choose({ sort: view.sort.value as Search['sort'] }));

function readAddress(): void {
  address.settle();
  const { search: searched } = address;
  field.value = searched.query;
  void show(searched, recallPlace());
}
// Also fired by a link within the page, such as the skip link, which leaves the query as it is.
addEventListener('popstate', () => {
  if (writeSearch(address.search) !== asked) readAddress();
});
// Whoever has typed before this program came has not typed for nothing. A field has no line breaks.
const written = readQuery(field.value);
if (written && written !== address.search.query.replace(/[\r\n]/g, '')) read();
else readAddress();
afterScrolling(keep);
