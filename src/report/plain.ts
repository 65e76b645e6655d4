import { countOf, inOneLine, inOrder, type Mistake } from '../schema/mistakes.ts';
import { excerpt } from './excerpt.ts';
import { sourceLines, type SourceLine } from './source-lines.ts';

/**
 * Mistakes as people read them: each with its place, its line and a caret under what is meant.
 * @param root folder of the project
 */
export function inPlainText(root: string, mistakes: Mistake[]): string {
  const lineOf = sourceLines(root);
  return inOrder(mistakes)
    .map((mistake) => withLine(mistake, lineOf))
    .join('\n');
}

/**
 * The same, with the count of them at the end: `2 mistakes and 1 warning in the content.`
 * @param consequence what is said before the count: what the mistakes have prevented
 */
export function withCount(root: string, mistakes: Mistake[], consequence = ''): string {
  return `${inPlainText(root, mistakes)}\n\n${consequence}${countOf(mistakes)} in the content.`;
}

function withLine(mistake: Mistake, lineOf: SourceLine): string {
  const line = lineOf(mistake);
  if (!line?.trim()) return inOneLine(mistake);
  const shown = excerpt(line, mistake.column, mistake.length);
  return [inOneLine(mistake), ...shown.map((part) => `    ${part}`)].join('\n');
}
