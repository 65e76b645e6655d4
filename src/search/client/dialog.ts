/** The search in its dialog: the best results as they are typed, and the way to all of them. */
import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { readQuery, writeSearch, type Search } from './address.ts';
import { element } from './element.ts';
import { prepare, search } from './engine.ts';
import { wide } from './narrowing.ts';
import { inWords } from './notes.ts';
import { recentSearches, rememberSearch } from './recent.ts';
import { resultItem } from './results.ts';
import type { Answer } from './answer.ts';
import { allReleases, troubleMessage, troubleNotice } from './trouble.ts';
import { Newest, rest, speaker } from './waiting.ts';

/** Results in the dialog at most. */
const most = 5;

const dialog = document.getElementById('search-dialog') as HTMLDialogElement;
const field = document.getElementById('dialog-search') as HTMLInputElement;
const results = document.getElementById('dialog-search-results')!;
const say = speaker(document.getElementById('dialog-search-status')!);
const newest = new Newest();

/** How results look, which the page leaves to us; without it, and before it, they can be read all the same. */
const styled = new Promise((done) => {
  const look = element('link', { rel: 'stylesheet', href: dialog.dataset['styles']! });
  look.addEventListener('load', done);
  look.addEventListener('error', done);
  document.head.append(look);
});

async function show(): Promise<void> {
  const searched: Search = { query: readQuery(field.value), narrowing: wide(), sort: 'relevance' };
  if (!searched.query) {
    newest.forget();
    put(...recentSearches());
    say('');
    return;
  }
  await newest.run(async (isNewest) => {
    try {
      const answer = await search({ ...searched, from: 0, to: most, choices: false });
      await Promise.race([styled, rest()]);
      if (isNewest()) showAnswer(answer, searched);
    } catch (error) {
      if (!isNewest()) return;
      const again = () => {
        field.focus();
        void show();
      };
      // The search page has what was typed in its address.
      const onSearchPage = () => field.form!.requestSubmit();
      put(troubleNotice(error, again, onSearchPage));
      say(troubleMessage(error));
    }
  }, showWait);
}

/** Results of before stay, faint, until there are others: nothing jumps under the reader's eyes. */
function showWait(): void {
  const count = results.querySelector('.result-count');
  if (count) count.textContent = text.searching;
  else results.replaceChildren(element('p', { className: 'result-count' }, [text.searching]));
  results.classList.add('waiting');
  say(text.searching);
}

function put(...content: Node[]): void {
  results.replaceChildren(...content);
  results.classList.remove('waiting');
}

function showAnswer(answer: Answer, searched: Search): void {
  const words = inWords(answer, searched);
  const list = element(
    'ol',
    { className: 'results' },
    answer.results.map((result) => resultItem(result, answer.searched, 'h3')),
  );
  const all = element('a', { href: url('/search/') + writeSearch(searched) }, [
    answer.count > most ? text.allResults(answer.count) : text.onSearchPage,
  ]);
  put(
    element('h2', { className: 'result-count' }, [words]),
    ...(answer.count > 0
      ? [list, element('p', { className: 'all-results' }, [all])]
      : [element('p', {}, [text.noResultsHint, ' ', allReleases()])]),
  );
  results.scrollTop = 0;
  say(words);
}

/** Up and Down move from the field through the links of the results, and back. */
function move(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [field, ...results.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

field.addEventListener('input', () => void show());
field.form!.addEventListener('submit', () => rememberSearch(readQuery(field.value)));
results.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  if (link.closest('.result')) rememberSearch(readQuery(field.value));
  // With a modifier key it opens beside this page, and the reader goes on here.
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) dialog.close();
});
dialog.addEventListener('keydown', (event) => {
  move(event);
  // In a search field Escape would first empty it, in some browsers.
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
  }
});

prepare();
// What was typed while this program was on its way.
void show();
