import { parentPort } from 'node:worker_threads';
import type { Answer, Asked } from './threads.ts';

/** Answers that wait for one another: to wake the thread that asked takes as long as many a task. */
const together = 8;

/**
 * Answers the tasks of a `Threads`, in the module that its threads run: one after the other, so that
 * what one has read is still there for the next.
 * @param work does one; what it throws is thrown where the task was given
 */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  let last = Promise.resolve();
  let waiting = 0;
  let answers: Answer<Result>[] = [];
  parentPort!.on('message', (tasks: Asked<Task>[]) => {
    waiting += tasks.length;
    for (const asked of tasks) last = last.then(() => answer(asked));
  });

  async function answer({ number, task }: Asked<Task>): Promise<void> {
    try {
      answers.push({ number, result: await work(task) });
    } catch (error) {
      answers.push({ number, error });
    }
    waiting--;
    if (waiting > 0 && answers.length < together) return;
    parentPort!.postMessage(answers);
    answers = [];
  }
}
