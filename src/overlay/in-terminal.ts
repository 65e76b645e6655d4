import type { AstroIntegrationLogger } from 'astro';
import { inPlainText } from '../report/plain.ts';
import { isError, type Mistake } from '../schema/mistakes.ts';

/**
 * Tells the author's mistakes in the terminal of the dev server: each time that they have changed,
 * and once when the last is mended.
 * @param root folder of the project
 */
export function inTerminal(
  root: string,
  logger: AstroIntegrationLogger,
): (mistakes: Mistake[]) => void {
  let before = '';
  return (mistakes) => {
    const told = inPlainText(root, mistakes);
    if (told === before) return;
    for (const mistake of mistakes)
      logger[isError(mistake) ? 'error' : 'warn'](inPlainText(root, [mistake]));
    if (told === '') logger.info('All mistakes in the content are mended.');
    before = told;
  };
}
