import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';

/** Writes Markdown (CommonMark with the extensions of GitHub) that reads well as plain text. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown()],
      bullet: '-',
      handlers: {
        // “R\&D” is right but ugly: only what could be a character reference needs the backslash.
        text: (...node) => defaultHandlers.text(...node).replace(/\\&(?!#?\w+;)/g, '&'),
      },
    },
  );
}
