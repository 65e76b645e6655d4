import type { Code, Definition, Nodes } from 'mdast';
import { isSpacedFootnote } from './check-footnotes.ts';
import { pieceOf, wrong, type Found } from './found.ts';

/**
 * Finds words that would not be published, or not as they were typed, though Markdown can read them:
 * addresses that nothing refers to, columns parted by tabs, and blocks of code.
 * @param nodes every node of the text
 * @param source whole text of the file
 */
export function checkLostWords(nodes: readonly Nodes[], source: string): Found[] {
  return [...lostAddresses(nodes), ...nodes.flatMap((node) => lostIn(node, source))];
}

function lostIn(node: Nodes, source: string): Found[] {
  if (node.type === 'code') return [wrong(node, codeRefused(node, source))];
  return node.type === 'paragraph' ? columns(node, source) : [];
}

/** Lines such as `[1]: https://example.org` are never shown: a link must refer to each. */
function lostAddresses(nodes: readonly Nodes[]): Found[] {
  const used = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );
  const defined = new Set<string>();
  return nodes.flatMap((node): Found[] => {
    // A footnote whose name has a space is told as such.
    if (node.type !== 'definition' || isSpacedFootnote(node.label)) return [];
    const isSecond = defined.has(node.identifier);
    defined.add(node.identifier);
    if (isSecond)
      return [
        wrong(
          node,
          `“[${node.label}]:” stands twice, and this one would not be published. Remove it, or give it another name.`,
        ),
      ];
    return used.has(node.identifier) ? [] : [wrong(node, unreferred(node))];
  });
}

function unreferred({ label, identifier, url, title }: Definition): string {
  const name = label ?? identifier;
  const lost = 'This line would not be published: it only says where a link leads, and none does.';
  if (!/[:./#]/.test(url)) return `${lost} Write “${name}:” without the square brackets.`;
  const words = title ?? (/\p{L}/u.test(name) ? name : 'what is there');
  return `${lost} Write a link where it should stand: [${words}](${url}).`;
}

/** A line with two cells or more, as a spreadsheet or Word copies them. */
const row = /\S *\t+ *\S/;
/** A number or a sign before a tab is a point of a list. */
const point = /^\s*(?:[^\p{L}\p{N}\s]+|o|\(?(?:\d{1,3}|\p{L})[.)])\s*\t[^\t]*$/u;

/** Rows of a table that are parted by tabs, which a page shows as spaces. */
function columns(paragraph: Nodes, source: string): Found[] {
  const { start, end } = pieceOf(paragraph);
  const written = source.slice(start, end);
  if (!written.includes('\t')) return [];
  const rows = written.split(/\r?\n/).filter((line) => row.test(line) && !point.test(line));
  const [first] = rows;
  if (first === undefined || rows.length < 2) return [];
  const cells = first.trim().split('\t');
  const inCells = (words: string[]) => `“| ${words.map((cell) => cell.trim()).join(' | ')} |”`;
  return [
    wrong(
      paragraph,
      `These lines are a table whose cells are parted by tabs, and would be published as running words. Write it as a Markdown table between <Table caption="…"> and </Table>: ${inCells(cells)}, below it ${inCells(cells.map(() => '---'))}, and so on for each row.`,
    ),
  ];
}

/** Programs have no place in a release; a fence left open takes all that follows for one. */
function codeRefused(code: Code, source: string): string {
  const { start, end } = pieceOf(code);
  const written = source.slice(start, end);
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (!fence) return 'This is read as code, which is refused. Delete the spaces before it.';
  const lines = written.trimEnd().split('\n');
  const isClosed =
    lines.length > 1 &&
    lines
      .at(-1)!
      .replace(/^[\s>]+/, '')
      .startsWith(fence);
  return isClosed
    ? `Code is refused in a text, and “${fence}” makes code of the lines below. Delete this line, and the line “${fence}” that ends it.`
    : `“${fence}” makes code of everything below, which is refused, and nothing ends it. Delete this line.`;
}
