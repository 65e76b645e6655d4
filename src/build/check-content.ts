/**
 * `npm run check:content`: every mistake in the author's files, each with its line and a caret.
 * `-- --format json` and `-- --format github` tell them to programs. Ends with exit code 1 when
 * something must be mended, with 2 when it was called or set up wrongly.
 */
import { readFormat } from '../report/arguments.ts';
import { forGithub } from '../report/github.ts';
import { inJson } from '../report/json.ts';
import { withCount } from '../report/plain.ts';
import { checkContent } from '../schema/check-content.ts';
import { isError } from '../schema/mistakes.ts';
import { inWordsOnly } from './in-words-only.ts';

const root = process.cwd();

await inWordsOnly(async () => {
  const format = readFormat(process.argv.slice(2));
  const mistakes = await checkContent(root);
  if (mistakes.some(isError)) process.exitCode = 1;
  if (format === 'json') return console.log(inJson(root, mistakes));
  const isOnGithub = process.env['GITHUB_ACTIONS'] === 'true';
  if (mistakes.length > 0 && (format === 'github' || isOnGithub)) console.log(forGithub(mistakes));
  if (format === 'github') return;
  if (mistakes.length > 0) console.error(withCount(root, mistakes));
  if (!mistakes.some(isError)) console.log('No mistakes in the content.');
});
