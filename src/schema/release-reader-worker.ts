/** Reads releases on a thread of its own, for `release-reader.ts`. */
import { workerData } from 'node:worker_threads';
import { answerTasks } from '../threads/answer-tasks.ts';
import { readRelease } from './read-release.ts';
import { schemaFor, type Reading } from './release-reader.ts';

const { root, referred } = workerData as Reading;
const schema = schemaFor(referred);

answerTasks(async (file: string) => {
  const { mistakes, data, targets, pictures, links } = await readRelease(root, file, schema);
  return { mistakes, data, targets, pictures, links };
});
