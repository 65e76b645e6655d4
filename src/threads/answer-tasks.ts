import { parentPort } from 'node:worker_threads';
import type { Answer, Asked } from './threads.ts';

/**
 * Answers the tasks of a `Threads`, in the module that its threads run: one after the other, so that
 * what one has read is still there for the next.
 * @param work does one; what it throws is thrown where the task was given
 */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  let last = Promise.resolve();
  parentPort!.on('message', (asked: Asked<Task>) => {
    last = last.then(() => answer(asked));
  });

  async function answer({ number, task }: Asked<Task>): Promise<void> {
    try {
      const result = await work(task);
      parentPort!.postMessage({ number, result } satisfies Answer<Result>);
    } catch (error) {
      parentPort!.postMessage({ number, error } satisfies Answer<Result>);
    }
  }
}
