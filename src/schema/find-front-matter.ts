import { frontMatterOf } from './front-matter.ts';
import type { Mistake } from './mistakes.ts';

/** The front matter of a file, as far as its author meant one. */
export interface FoundFrontMatter {
  /** Undefined where there is nothing that could be one. */
  yaml: string | undefined;
  /** Lines of the file that stand before the YAML. */
  linesBefore: number;
  /** The whole text, without lines of a front matter that is not set off as it should be. */
  text: string;
  mistakes: Mistake[];
}

/** A line of hyphens, or of what is written or made by word processors in their place. */
const ruler = /^\s*(?:[-–—―─]{1,9}|\.{3}|\*{3}|_{3})\s*$/;
/** A line that belongs to the fields: a field, what is indented below one, a point of a list. */
const fieldLine = /^(?:[A-Za-z]+:(?:\s|$)|\s+\S|- |#(?!#))/;

/**
 * Finds the front matter, also where its lines “---” are missing or not quite that, so that what
 * it holds is checked in the same run.
 * @param entry what the file is, with its article: `a release`
 */
export function findFrontMatter(file: string, text: string, entry: string): FoundFrontMatter {
  const found = frontMatterOf(text);
  if (found) return { yaml: found.yaml, linesBefore: 1, text, mistakes: [] };

  const wrong = (line: number, message: string, length = 0): Mistake => ({
    ...{ file, line: line + 1, column: 1, message },
    ...(length > 0 && { length }),
  });
  const none = { yaml: undefined, linesBefore: 0 };
  if (text.trim() === '')
    return {
      ...none,
      text,
      mistakes: [wrong(0, `This file is empty. Write ${entry} into it, or delete it.`)],
    };

  const lines = text.split(/\r?\n/);
  const opening = lines.findIndex((line) => line.trim() !== '');
  const begins = ruler.test(lines[opening]!);
  if (!begins && !fieldLine.test(lines[opening]!)) {
    const message = `The front matter is missing. Begin ${entry} with a line “---”, its fields, and another line “---”.`;
    return { ...none, text, mistakes: [wrong(0, message)] };
  }

  const mistakes: Mistake[] = [];
  if (!begins)
    mistakes.push(wrong(opening, 'The front matter does not begin. Write a line “---” above it.'));
  else
    mistakes.push(...openingFault(lines, opening).map(([line, message]) => wrong(line, message)));
  const first = begins ? opening + 1 : opening;
  const { end, closing } = endOf(lines, first);
  const written = lines[closing ?? -1]?.trim();
  if (closing === undefined)
    mistakes.push(
      wrong(
        end - 1,
        'The front matter is not closed. Write a line “---” below this one, its last field.',
        lines[end - 1]!.length,
      ),
    );
  else if (lines[closing] !== '---')
    mistakes.push(
      wrong(
        closing,
        `The front matter ends with a line of three hyphens, “---”. Write that instead of “${written}”.`,
        lines[closing]!.length,
      ),
    );
  const rest = (closing ?? end - 1) + 1;
  return {
    yaml: lines.slice(first, end).join('\n'),
    linesBefore: first,
    text: lines.map((line, index) => (index < rest ? '' : line)).join('\n'),
    mistakes,
  };
}

function openingFault(lines: string[], opening: number): [line: number, message: string][] {
  const written = lines[opening]!;
  if (written.trim() !== '---')
    return [
      [
        opening,
        `The front matter begins with a line of three hyphens, “---”. Write that instead of “${written.trim()}”.`,
      ],
    ];
  if (opening > 0)
    return [[0, 'The front matter begins on the first line. Delete the empty lines above it.']];
  return written.trimEnd() === '---'
    ? []
    : [[0, 'The line “---” begins without a space. Delete the space before it.']];
}

/** Where the fields end, and the line that closes them, if one does. */
function endOf(lines: string[], first: number): { end: number; closing?: number } {
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (ruler.test(line)) return { end: index, closing: index };
    if (line.trim() === '') continue;
    if (!fieldLine.test(line)) break;
    end = index + 1;
  }
  return { end };
}
