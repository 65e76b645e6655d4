/** The thread that checks the author's files for the dev server: answers each message with mistakes. */
import { parentPort, workerData } from 'node:worker_threads';
import { faultInWords } from '../build/last-fault.ts';
import { checkPreviewed } from '../schema/check-content.ts';
import type { CheckAnswer } from './content-check.ts';

const { root } = workerData as { root: string };

parentPort!.on('message', async () => parentPort!.postMessage(await check()));

async function check(): Promise<CheckAnswer> {
  try {
    // As plain values: what some mistakes can do besides does not pass from thread to thread.
    return JSON.parse(JSON.stringify({ mistakes: await checkPreviewed(root) })) as CheckAnswer;
  } catch (error) {
    // A file that vanished while it was read, or our own bug: the next check tells.
    return { fault: faultInWords(error) };
  }
}
