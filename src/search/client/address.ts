/**
 * The query in the page's address (`?q=`), so that results can be sent, kept and come back to.
 *
 * The words typed in one go are one entry of the browser's history, not one a letter: Back leads
 * to the results before them.
 */
export class QueryInAddress {
  #typing = false;

  get query(): string {
    return new URLSearchParams(location.search).get('q')?.trim() ?? '';
  }

  /** Writes the query down while it is being typed. */
  type(query: string): void {
    if (query === this.query) return;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    // Nothing is lost by replacing the empty page.
    if (this.#typing || this.query === '') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#typing = true;
  }

  /** The query stands: what is typed next is a new one. */
  settle(): void {
    this.#typing = false;
  }
}
