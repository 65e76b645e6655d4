import type { Mistake } from '../../schema/mistakes.ts';
import { placeholders } from './skeleton.ts';

/** How `npm run import` begins the question about an embargo that it could not read. */
export const openEmbargo = 'OPEN QUESTION: until when must this not be published?';

/** How it begins a comment at a field that it was not sure of. */
export const unsure = 'To check: ';

/**
 * What still stands in a release as `npm run new` or `npm run import` has written it. A draft may
 * hold it; once it is no draft, readers would read it, or read it too early.
 * What the import was unsure of is a warning: the author may have looked at it and left the comment.
 * @param text whole text of the file
 */
export function unwritten(file: string, text: string): Mistake[] {
  const messages = [
    ...Object.values(placeholders).map((words): [string, string] => [
      words,
      `“${words}” stands here as “npm run new” wrote it, and this is no draft any more. Write your own words, or delete it.`,
    ]),
    [
      openEmbargo,
      'The document of this release states an embargo that was not understood, and this is no draft any more. If there is an embargo, write it like “embargo: 2026-11-25T10:00:00+09:00” on a line of its own. Then delete this comment.',
    ] as const,
  ];
  return text.split('\n').flatMap((line, index): Mistake[] => [
    ...messages
      .filter(([words]) => line.includes(words))
      .map(([words, message]) => ({
        file,
        line: index + 1,
        column: line.indexOf(words) + 1,
        message,
      })),
    ...doubtIn(line).map((doubt) => ({
      file,
      line: index + 1,
      column: 1,
      message: `“npm run import” was not sure: “${doubt}” Look at it, then delete this line.`,
      severity: 'warning' as const,
    })),
  ]);
}

function doubtIn(line: string): string[] {
  const mark = `# ${unsure}`;
  return line.startsWith(mark) ? [line.slice(mark.length).trim()] : [];
}
