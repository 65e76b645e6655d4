import { text } from '../../text.ts';
import { QueryInAddress } from './address.ts';
import { prepare, search, SearchFailed, type Answer } from './engine.ts';
import { element, resultItem } from './results.ts';

/** Milliseconds of silence after which typing counts as a query. */
const pause = 120;
/** Milliseconds before a wait is shown, and before a count is spoken while typing goes on. */
const patience = 100;
const quiet = 900;
/** Results shown at first and with each "more". */
const atOnce = 10;

const form = document.querySelector<HTMLFormElement>('#search-form')!;
const field = document.querySelector<HTMLInputElement>('#search-query')!;
const results = document.querySelector<HTMLElement>('#search-results')!;
const statusLine = document.querySelector<HTMLElement>('#search-status')!;

const address = new QueryInAddress();
const { title } = document;
let newest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;
let speaking: ReturnType<typeof setTimeout> | undefined;

document.querySelector('#search-fallback')?.remove();

async function show(query: string): Promise<void> {
  const mine = ++newest;
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
    const first = await answer.load(0, atOnce);
    // A slow answer never replaces a newer one.
    if (mine !== newest) return;
    const count =
      answer.count === 0 ? text.noResults(query) : text.resultCount(answer.count, query);
    const list = element('ol', { className: 'results' }, first.map(resultItem));
    results.replaceChildren(
      element('p', { className: 'result-count' }, [count]),
      ...(answer.count === 0 ? [noResults()] : [list]),
    );
    offerMore(answer, list);
    say(count);
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

function offerMore(answer: Answer, list: HTMLElement): void {
  const shown = list.childElementCount;
  const more = Math.min(atOnce, answer.count - shown);
  if (more <= 0) return;
  const button = element('button', { type: 'button' }, [text.showMore(more)]);
  button.addEventListener('click', async () => {
    const items = (await answer.load(shown, shown + more)).map(resultItem);
    button.remove();
    list.append(...items);
    // The reader's place is the first of the new results.
    items[0]?.querySelector('a')?.focus();
    offerMore(answer, list);
  });
  list.after(button);
}

function showTrouble(error: unknown, query: string): void {
  const offline = error instanceof SearchFailed && error.trouble === 'offline';
  const message = offline ? text.searchOffline : text.searchUnavailable;
  const again = element('button', { type: 'button' }, [text.tryAgain]);
  again.addEventListener('click', () => {
    field.focus();
    void show(query);
  });
  results.replaceChildren(
    element('div', { className: 'trouble' }, [
      element('p', {}, [message, ' ', allReleases()]),
      again,
    ]),
  );
  say(message);
}

function allReleases(): HTMLElement {
  const href = results.dataset['allReleases']!;
  return element('a', { href }, [text.allReleasesInstead]);
}

/** Speaks once typing has come to rest, so that counts do not interrupt the reader's letters. */
function say(message: string): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => (statusLine.textContent = message), quiet);
}

function read(): void {
  const query = field.value.trim();
  address.type(query);
  void show(query);
}

field.addEventListener('focus', () => void prepare().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(read, pause);
});
field.addEventListener('change', () => address.settle());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  read();
  address.settle();
});

function readAddress(): void {
  clearTimeout(typing);
  address.settle();
  field.value = address.query;
  void show(address.query);
}
addEventListener('popstate', readAddress);
readAddress();
