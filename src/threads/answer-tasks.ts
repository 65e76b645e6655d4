import { parentPort, type Transferable } from 'node:worker_threads';
import type { Answer, Asked } from './threads.ts';

/**
 * Answers the tasks of a `Threads`, in the module that its threads run.
 * @param work does one; what it throws is thrown where the task was given
 * @param transferred what of a result moves to the other thread instead of being copied
 */
export function answerTasks<Task, Result>(
  work: (task: Task) => Promise<Result>,
  transferred: (result: Result) => Transferable[] = () => [],
): void {
  parentPort!.on('message', async ({ number, task }: Asked<Task>) => {
    try {
      const result = await work(task);
      const answer: Answer<Result> = { number, result };
      parentPort!.postMessage(answer, transferred(result));
    } catch (error) {
      const answer: Answer<Result> = { number, error };
      parentPort!.postMessage(answer);
    }
  });
}
