import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A task for a thread, and what it answers. */
export interface Asked<Task> {
  number: number;
  task: Task;
}
export type Answer<Result> = { number: number } & ({ result: Result } | { error: unknown });

interface Thread {
  worker: Worker;
  /** Whether it can do no more. */
  ended: boolean;
  /** Tasks it has that are not done, by number. */
  tasks: Map<number, { done: (result: never) => void; fail: (error: unknown) => void }>;
  /** Those of them that it is not told of yet: all that are given at one moment, it is told at once. */
  untold: Asked<unknown>[];
}

/**
 * Threads that do the same work, as many as there are cores: each new task goes to the one with the
 * fewest. The module of a thread calls `answerTasks` of `answer-tasks.ts`.
 */
export class Threads<Task, Result> {
  readonly #threads: Thread[];
  #asked = 0;

  /** @param module address of the module that a thread runs */
  constructor(
    module: URL,
    { count = availableParallelism(), ...options }: WorkerOptions & { count?: number } = {},
  ) {
    this.#threads = Array.from({ length: count }, () => begin(module, options));
  }

  /** @throws what the thread threw, or an Error when it has ended, or all have */
  async run(task: Task): Promise<Result> {
    const [thread] = this.#threads
      .filter(({ ended }) => !ended)
      .toSorted((a, b) => a.tasks.size - b.tasks.size);
    if (!thread) throw new Error('All threads have ended.');
    const number = ++this.#asked;
    return new Promise((done, fail) => {
      thread.tasks.set(number, { done, fail });
      if (thread.untold.push({ number, task }) === 1) queueMicrotask(() => tell(thread));
    });
  }

  /** Ends them, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function tell({ worker, untold }: Thread): void {
  worker.postMessage(untold.splice(0));
}

function begin(module: URL, options: WorkerOptions): Thread {
  const worker = new Worker(module, options);
  const tasks: Thread['tasks'] = new Map();
  const thread: Thread = { worker, tasks, ended: false, untold: [] };
  const failAll = (error: unknown) => {
    thread.ended = true;
    for (const { fail } of tasks.values()) fail(error);
    tasks.clear();
  };
  worker.on('message', (answers: Answer<never>[]) => {
    for (const answer of answers) {
      const task = tasks.get(answer.number);
      tasks.delete(answer.number);
      if ('result' in answer) task?.done(answer.result);
      else task?.fail(answer.error);
    }
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The thread has ended.')));
  return thread;
}
