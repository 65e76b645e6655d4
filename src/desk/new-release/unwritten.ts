import type { Mistake } from '../../schema/mistakes.ts';
import { placeholders } from './skeleton.ts';

/**
 * What still stands in a release as `npm run new` has written it. A draft may hold it; once it is no
 * draft, readers would read it.
 * @param text whole text of the file
 */
export function unwritten(file: string, text: string): Mistake[] {
  return text.split('\n').flatMap((words, index) =>
    Object.values(placeholders)
      .filter((placeholder) => words.includes(placeholder))
      .map((placeholder) => ({
        file,
        line: index + 1,
        column: words.indexOf(placeholder) + 1,
        message: `“${placeholder}” stands here as “npm run new” wrote it, and this is no draft any more. Write your own words, or delete it.`,
      })),
  );
}
