/** Milliseconds before a wait is shown. */
const patience = 50;
/** Milliseconds between two letters of somebody who types fast, and a little more. */
const pause = 150;
/** Milliseconds before a count is spoken while typing goes on. */
const quiet = 900;

/** Runs one task at a time: a slow answer never replaces a newer one. */
export class Newest {
  #current = 0;

  /**
   * @param work is told whether it still is the newest
   * @param wait shows that something is under way, when it takes long
   */
  async run(work: (isNewest: () => boolean) => Promise<void>, wait: () => void): Promise<void> {
    const mine = ++this.#current;
    const isNewest = () => mine === this.#current;
    const timer = setTimeout(() => {
      if (isNewest()) wait();
    }, patience);
    await work(() => {
      clearTimeout(timer);
      return isNewest();
    });
    clearTimeout(timer);
  }

  /** What runs is not wanted any more. */
  forget(): void {
    this.#current++;
  }
}

/** Speaks once typing has come to rest, so that counts do not interrupt the reader's letters. */
export function speaker(statusLine: HTMLElement): (message: string) => void {
  let speaking: ReturnType<typeof setTimeout> | undefined;
  return (message) => {
    clearTimeout(speaking);
    speaking = setTimeout(() => (statusLine.textContent = message), quiet);
  };
}

/** Waits until typing seems to have come to rest. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pause));
}
