/**
 * `npm run dev`: the site as it is being written, drafts and all, renewed as files are saved. Astro's
 * own command, but for the settings: a mistake in them is told in words, and PORT counts here too.
 */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { WrongUse } from '../report/arguments.ts';
import { inWordsOnly } from './in-words-only.ts';
import { readSettings } from './settings.ts';

await inWordsOnly(async () => {
  const { port, host } = readWords(process.argv.slice(2));
  const asked = port === undefined ? undefined : readSettings({ PORT: port }).port;
  const settings = readSettings();
  const chosen = asked ?? settings.port;
  await dev({
    root: process.cwd(),
    server: { ...(chosen !== undefined && { port: chosen }), ...(host && { host: true }) },
  });
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
