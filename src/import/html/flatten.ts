import type { Nodes, PhrasingContent } from 'mdast';

/** Which blocks were made one line. */
export interface Flattened {
  list: boolean;
  table: boolean;
}

/** Blocks as words in one line, for a cell of a table: paragraphs one after the other. */
export function flatten(nodes: readonly Nodes[], seen: Flattened): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes)
    if (node.type === 'paragraph' || node.type === 'heading')
      lines.push(flatten(node.children, seen), []);
    else if (node.type === 'break') lines.push([]);
    else if (node.type === 'list') {
      seen.list = true;
      const items = node.children.map((item) => flatten(item.children, seen));
      lines.push(joined(items, '; '), []);
    } else if (node.type === 'table') {
      seen.table = true;
      const rows = node.children.map((row) =>
        joined(
          row.children.map(({ children }) => flatten(children, seen)),
          ': ',
        ),
      );
      lines.push(joined(rows, '; '), []);
    } else if (node.type === 'blockquote') lines.push(flatten(node.children, seen), []);
    else lines.at(-1)!.push(node as PhrasingContent);
  return joined(lines, ' ');
}

function joined(lines: PhrasingContent[][], separator: string): PhrasingContent[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): PhrasingContent[] =>
      index === 0 ? line : [{ type: 'text', value: separator }, ...line],
    );
}
