import { url } from '../../lib/url.ts';
import { text } from '../../text.ts';
import { SearchFailed } from './engine.ts';
import { element } from './results.ts';

/** Why a search failed, in the reader's words. */
export function troubleMessage(error: unknown): string {
  const offline = error instanceof SearchFailed && error.trouble === 'offline';
  return offline ? text.searchOffline : text.searchUnavailable;
}

/** A failed search: why, the way on without search, and a button to try again. */
export function troubleNotice(error: unknown, tryAgain: () => void): HTMLElement {
  const again = element('button', { type: 'button' }, [text.tryAgain]);
  again.addEventListener('click', tryAgain);
  return element('div', { className: 'trouble' }, [
    element('p', {}, [troubleMessage(error), ' ', allReleases()]),
    again,
  ]);
}

/** The way to every release without search. */
export function allReleases(): HTMLElement {
  return element('a', { href: url('/releases/') }, [text.allReleasesInstead]);
}
