import { watch } from 'node:fs';
import { join } from 'node:path';
import { checkPreviewed } from '../schema/check-content.ts';
import { isError } from '../schema/mistakes.ts';

/** Exit code of a server that is to be begun again. */
export const beginAgain = 75;

/** Files are saved in bursts. Milliseconds. */
const pause = 300;

/**
 * Ends this process, to be begun again, as soon as the content has no mistakes any more; the server's
 * check goes on telling them in the meantime.
 * @param root folder of the project
 */
export function beginWhenMended(root: string): void {
  console.log('The preview begins by itself as soon as the mistakes above are mended.');
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    if (!(await checkPreviewed(root)).some(isError)) process.exit(beginAgain);
  };
  watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  });
  // They may have been mended before the watch.
  void look();
}
