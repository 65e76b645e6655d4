/** `npm run check:content`: every mistake in the author's files, one line each. */
import { checkContent } from '../schema/check-content.ts';
import { countOf, inOneLine } from '../schema/mistakes.ts';
import { inWordsOnly } from './in-words-only.ts';

await inWordsOnly(async () => {
  const mistakes = await checkContent(process.cwd());
  for (const mistake of mistakes) console.error(inOneLine(mistake));
  if (mistakes.length > 0) {
    console.error(`\n${countOf(mistakes)} in the content.`);
    process.exitCode = 1;
  } else console.log('No mistakes in the content.');
});
