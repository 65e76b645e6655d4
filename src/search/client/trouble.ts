import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { button, element } from './element.ts';
import { SearchFailed } from './engine.ts';
import type { Trouble } from './messages.ts';

const messages: Record<Trouble, string> = {
  offline: text.searchOffline,
  // The dev server makes the index when somebody searches first.
  unavailable: import.meta.env.DEV ? text.searchUnbuilt : text.searchUnavailable,
  gone: text.searchUnavailable,
  old: text.searchNeedsNewer,
};

/** Why a search failed, in the reader's words. */
export function troubleMessage(error: unknown): string {
  return messages[error instanceof SearchFailed ? error.trouble : 'unavailable'];
}

/**
 * A failed search: why, the way on without search, and a button to try again where that can help.
 * @param startAnew tries again with a page of now, when this one's program is gone
 */
export function troubleNotice(
  error: unknown,
  tryAgain: () => void,
  startAnew = () => location.reload(),
): HTMLElement {
  const trouble = error instanceof SearchFailed ? error.trouble : 'unavailable';
  return element('div', { className: 'trouble' }, [
    element('p', {}, [troubleMessage(error), ' ', allReleases()]),
    ...(trouble === 'old'
      ? []
      : [button(text.tryAgain, trouble === 'gone' ? startAnew : tryAgain)]),
  ]);
}

/** The way to every release without search. */
export function allReleases(): HTMLElement {
  return element('a', { href: url('/releases/') }, [text.allReleasesInstead]);
}
