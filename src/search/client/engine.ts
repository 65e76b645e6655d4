import { trustedProgram } from '../../lib/trusted-types.ts';
import type { Reply, Request, Trouble } from './messages.ts';
import type { Answer, Ask } from './answer.ts';
import workerAddress from './worker.ts?worker&url';

/** A search that could not be answered, with the reason to tell the reader. */
export class SearchFailed extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, reason: string) {
    super(`Search failed (${trouble}): ${reason}`);
    this.trouble = trouble;
  }
}

/** A question that was not answered, because a newer one came. */
export class Superseded extends Error {}

/** Made once, however many workers are. */
const program = trustedProgram('search', workerAddress);

/** A worker with the questions that it has not answered. */
class Engine {
  readonly #worker = new Worker(program, { type: 'module' });
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#settle(data));
    // The worker's own file is missing, or the browser does not know workers of this kind.
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      const trouble: Trouble = navigator.onLine ? 'gone' : 'offline';
      for (const id of this.#waiting.keys())
        this.#settle({ id, trouble, reason: event.message || 'the worker did not start' });
    });
  }

  request(ask?: Ask): Promise<Reply> {
    const request: Request = { id: ++this.#last, ...(ask && { ask }) };
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#worker.postMessage(request);
    });
  }

  /** Ends it; what it has not answered fails for the same reason. */
  end(trouble: Trouble): void {
    this.#worker.terminate();
    for (const id of this.#waiting.keys()) this.#settle({ id, trouble });
  }

  #settle(reply: Reply): void {
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
  }
}

let engine: Engine | undefined;

/** Starts loading the engine, so that it is there when the first words have been typed. */
export function prepare(): void {
  void attempt();
}

/**
 * Searches the releases. What fails is tried once more by a new engine: after a deployment, files
 * of the index that the old one knows of are gone.
 * @throws SearchFailed when the engine or its index cannot be had
 * @throws Superseded when a newer question came before this one's turn
 */
export async function search(ask: Ask): Promise<Answer> {
  const first = await attempt(ask);
  const isWorthIt = first.trouble === 'unavailable' || first.trouble === 'gone';
  const reply = isWorthIt ? await attempt(ask) : first;
  if (reply.answer) return reply.answer;
  if (reply.trouble) throw new SearchFailed(reply.trouble, reply.reason ?? '');
  throw new Superseded();
}

/** What the engine is written with: regular expressions that look behind came with the first of these. */
const isKnown = 'DecompressionStream' in globalThis && 'toSorted' in Array.prototype;

async function attempt(ask?: Ask): Promise<Reply> {
  if (!isKnown) return { id: 0, trouble: 'old' };
  const mine = (engine ??= new Engine());
  const reply = await mine.request(ask);
  // An engine that failed once repeats its failure: the next attempt begins with a new one.
  if (reply.trouble && engine === mine) {
    mine.end(reply.trouble);
    engine = undefined;
  }
  return reply;
}
