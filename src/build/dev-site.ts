/** The server of `npm run dev`: Astro's own command, but for the settings and what it says of mistakes. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { beginWhenMended } from '../preview/begin-again.ts';
import { WrongUse } from '../report/arguments.ts';
import { isError } from '../schema/mistakes.ts';
import { checkPreviewed } from '../schema/check-content.ts';
import { inWordsOnly } from './in-words-only.ts';
import { checkFolder } from './project-folder.ts';
import { readSettings } from './settings.ts';

const root = process.cwd();

await inWordsOnly(async () => {
  checkFolder(root);
  const { port, host } = readWords(process.argv.slice(2));
  const asked = port === undefined ? undefined : readSettings({ PORT: port }).port;
  const settings = readSettings();
  const chosen = asked ?? settings.port;
  try {
    await dev({
      root,
      server: { ...(chosen !== undefined && { port: chosen }), ...(host && { host: true }) },
    });
  } catch (error) {
    // Of what Astro could not read, the check tells, which has begun before.
    if (!(await checkPreviewed(root)).some(isError)) throw error;
    beginWhenMended(root);
  }
});

/** @throws WrongUse that says what can be written */
function readWords(words: string[]): { port?: string | undefined; host?: boolean | undefined } {
  try {
    return parseArgs({
      args: words,
      options: { port: { type: 'string' }, host: { type: 'boolean' } },
    }).values;
  } catch {
    throw new WrongUse(
      `“${words.join(' ')}” is not something that this command knows. Write: npm run dev, and perhaps “-- --port 8080”, or “-- --host” for others on your network, after it.`,
    );
  }
}
