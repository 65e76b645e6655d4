import { globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bringBack, putInPlace } from './exchange.ts';
import { ifPossible } from './if-possible.ts';
import { lock } from './lock.ts';
import { whenStopped } from './when-stopped.ts';

/**
 * Builds a folder beside the one it will replace and swaps it in at the end: a failure at any
 * moment leaves the old one, or the next build brings it back.
 * @param root folder of the project
 * @param work fills the new folder
 * @throws BuildRunning when another build has not ended; and whatever `work` throws
 */
export async function swapIn(root: string, work: (next: string) => Promise<void>): Promise<void> {
  const dist = join(root, 'dist');
  const previous = join(root, 'dist.previous');
  const unlock = lock(join(root, 'dist.lock'));
  let next = '';
  let built = false;
  const tidy = () => {
    // What cannot be removed is no reason to say less of how the build ended.
    if (next)
      ifPossible(`${basename(next)} could not be removed.`, () =>
        rmSync(next, { recursive: true, force: true }),
      );
    ifPossible('dist.lock could not be removed.', unlock);
  };
  const listenNoMore = whenStopped(() => {
    tidy();
    console.error(`Stopped. The site in dist/ is ${built ? 'the new one' : 'as it was'}.`);
  });
  try {
    // A build that was cut off between its two renames left no dist/, but the one before it.
    bringBack(dist, previous);
    // What builds that were cut off have left half done.
    for (const half of globSync('dist.next-*', { cwd: root }))
      rmSync(join(root, half), { recursive: true, force: true });
    // With the usual rights: a web server is another user.
    mkdirSync((next = join(root, `dist.next-${process.pid}`)));
    await work(next);
    putInPlace(next, dist, previous);
    built = true;
  } finally {
    tidy();
    listenNoMore();
  }
}
