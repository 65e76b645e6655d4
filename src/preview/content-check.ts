import { Worker } from 'node:worker_threads';
import type { Mistake } from '../schema/mistakes.ts';

/** Files are saved in bursts: several at once, or one in pieces. Milliseconds. */
const pause = 100;

/** What a check found; `fault` when it could not be ended. */
export interface CheckAnswer {
  mistakes?: Mistake[];
  fault?: string;
}

/**
 * Checks the author's files after each change, on a thread of its own, so that no page waits for it.
 * What changes while it runs is checked once more afterwards, however much it is.
 */
export class ContentCheck {
  readonly #worker: Worker;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isStale = false;

  /**
   * @param root folder of the project
   * @param tell takes what was found, after each check
   */
  constructor(root: string, tell: (answer: CheckAnswer) => void) {
    this.#worker = new Worker(new URL('./content-check-worker.ts', import.meta.url), {
      workerData: { root },
    });
    this.#worker.unref();
    this.#worker.on('message', (answer: CheckAnswer) => {
      this.#isRunning = false;
      // That was a moment ago: what is wrong now comes next.
      if (this.#isStale) this.#run();
      else tell(answer);
    });
  }

  /** Checks soon. */
  request(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    void this.#worker.terminate();
  }

  #run(): void {
    this.#isStale = this.#isRunning;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#worker.postMessage('check');
  }
}
