import { expect, test } from '@playwright/test';
import { Threads } from '../../src/threads/threads.ts';

const module = new URL('../fixtures/threads/doubler.ts', import.meta.url);
type Doubled = { doubled: number; threadId: number };

let threads: Threads<number, Doubled>;
test.beforeEach(() => {
  threads = new Threads(module, { count: 2 });
});
test.afterEach(() => threads.close());

test('tasks are shared among the threads', async () => {
  const alone = await Promise.all([1, 2, 3, 4].map((number) => threads.run(number)));
  expect(alone.map(({ doubled }) => doubled)).toEqual([2, 4, 6, 8]);
  expect(new Set(alone.map(({ threadId }) => threadId)).size).toBe(2);
});

test('what a thread throws is thrown where the task was given, and the thread goes on', async () => {
  await expect(threads.run(13)).rejects.toThrow('13 is not doubled.');
  expect((await threads.run(5)).doubled).toBe(10);
});

test('a thread that has ended gets no more tasks, and nobody waits where all have', async () => {
  await expect(threads.run(0)).rejects.toThrow('The thread has ended.');
  expect((await threads.run(5)).doubled).toBe(10);
  await expect(threads.run(0)).rejects.toThrow('The thread has ended.');
  await expect(threads.run(5)).rejects.toThrow('All threads have ended.');
});
