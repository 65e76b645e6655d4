import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import { attributeOf, holdsTable, numberIn, plainText, tableIn } from './figures.ts';
import { picturesIn } from './pictures.ts';

/** What is wrong in a figure: it holds a table or a picture; a chart draws numbers of one unit. */
export function checkFigure(node: MdxJsxFlowElement): { node: Nodes; message: string }[] {
  const name = node.name!;
  if (!holdsTable(node)) return checkPicture(node);
  const table = tableIn(node);
  const apart = (node.children as Nodes[]).find(isRow);
  if (apart) {
    const message =
      'This row stands apart from its table. Remove the empty lines between the rows of the table.';
    return [{ node: apart, message }];
  }
  if (!table) {
    const message = `There is no table in <${name}>. Write a Markdown table in it, with an empty line before and after.`;
    return [{ node: node as Nodes, message }];
  }
  if (name !== 'Chart') return [];

  const mistakes: { node: Nodes; message: string }[] = [];
  if (!attributeOf(node, 'unit')) {
    const message = 'This chart has no unit. Write <Chart unit="…">, for example "trillion won".';
    mistakes.push({ node: node as Nodes, message });
  }
  for (const row of table.children.slice(1))
    for (const cell of row.children.slice(1)) {
      const text = plainText(cell).trim();
      if (numberIn(text) !== undefined) continue;
      const message = `“${text}” is not a number, and a chart draws numbers only. Write one, such as 1,300 or −0.9, or use <Table>.`;
      mistakes.push({ node: cell.children[0] ?? cell, message });
    }
  return mistakes;
}

/** Whether a paragraph is a row of a table that an empty line has cut off. */
function isRow(node: Nodes): boolean {
  return node.type === 'paragraph' && /^\|.*\|$/.test(plainText(node).trim());
}

function checkPicture(node: MdxJsxFlowElement): { node: Nodes; message: string }[] {
  const [first, second] = picturesIn(node);
  if (first && !second) return [];
  const message = second
    ? 'A figure holds one picture. Put this one into a <Figure caption="…"> of its own.'
    : 'There is no picture in <Figure>. Write ![what it shows](./name.png) in it, with an empty line before and after.';
  return [{ node: second ?? (node as Nodes), message }];
}
