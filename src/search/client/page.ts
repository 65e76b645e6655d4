import { text } from '../../text.ts';
import { QueryInAddress } from './address.ts';
import { prepare, search } from './engine.ts';
import { atOnce, offerMore } from './more.ts';
import { missingWords } from './query.ts';
import { element, resultItem } from './results.ts';
import { allReleases, troubleMessage, troubleNotice } from './trouble.ts';

/** Milliseconds of silence after which typing counts as a query. */
const pause = 120;
/** Milliseconds before a wait is shown, and before a count is spoken while typing goes on. */
const patience = 100;
const quiet = 900;

const form = document.querySelector<HTMLFormElement>('#search-form')!;
const field = document.querySelector<HTMLInputElement>('#search-query')!;
const results = document.querySelector<HTMLElement>('#search-results')!;
const statusLine = document.querySelector<HTMLElement>('#search-status')!;

const address = new QueryInAddress();
const { title } = document;
let newest = 0;
/** The query that the results answer, or are about to. */
let asked = '';
let typing: ReturnType<typeof setTimeout> | undefined;
let speaking: ReturnType<typeof setTimeout> | undefined;

document.querySelector('#search-fallback')?.remove();

async function show(query: string): Promise<void> {
  const mine = ++newest;
  asked = query;
  // Tabs and the history tell one search from another.
  document.title = query ? `“${query}” – ${title}` : title;
  if (!query) {
    results.replaceChildren();
    say('');
    return;
  }
  const waiting = setTimeout(() => {
    if (mine === newest) results.replaceChildren(element('p', {}, [text.searching]));
  }, patience);
  try {
    const answer = await search(query);
    const [first, missing] = await Promise.all([
      answer.load(0, atOnce),
      missingWords(query, async (word) => (await search(word)).count),
    ]);
    // A slow answer never replaces a newer one.
    if (mine !== newest) return;
    const count =
      answer.count === 0 ? text.noResults([query]) : text.resultCount(answer.count, query);
    const notes = missing.length > 0 ? [text.noResults(missing)] : [];
    const list = element('ol', { className: 'results' }, first.map(resultItem));
    results.replaceChildren(
      element('p', { className: 'result-count' }, [count]),
      ...notes.map((note) => element('p', {}, [note])),
      ...(answer.count === 0 ? [noResults()] : [list]),
    );
    offerMore(answer, list, say);
    say([count, ...notes].join(' '));
  } catch (error) {
    if (mine !== newest) return;
    showTrouble(error, query);
  } finally {
    clearTimeout(waiting);
  }
}

function noResults(): HTMLElement {
  return element('p', {}, [text.noResultsHint, ' ', allReleases()]);
}

function showTrouble(error: unknown, query: string): void {
  const notice = troubleNotice(error, () => {
    field.focus();
    void show(query);
  });
  results.replaceChildren(notice);
  say(troubleMessage(error));
}

/** Speaks once typing has come to rest, so that counts do not interrupt the reader's letters. */
function say(message: string): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => (statusLine.textContent = message), quiet);
}

function read(): void {
  clearTimeout(typing);
  const query = field.value.trim();
  address.type(query);
  void show(query);
}

field.addEventListener('focus', () => void prepare().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(read, pause);
});
// Comes before `submit`, and before a click that leads away: what was typed last belongs to the
// same entry of the history. The results wait for the pause, lest they move under the click.
field.addEventListener('change', () => {
  address.type(field.value.trim());
  address.settle();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  read();
  address.settle();
});

function readAddress(): void {
  clearTimeout(typing);
  address.settle();
  field.value = address.query;
  void show(address.query);
}
// Also fired by a link within the page, such as the skip link, which leaves the query as it is.
addEventListener('popstate', () => {
  if (address.query !== asked) readAddress();
});
readAddress();
