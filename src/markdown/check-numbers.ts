import type { List, Nodes } from 'mdast';
import { doubtful, type Found } from './found.ts';

/**
 * Lists whose numbers readers do not see as they are written: a page counts on from the first one,
 * whatever stands before the others.
 * @param source whole text of the file
 */
export function checkNumbers(nodes: readonly Nodes[], source: string): Found[] {
  return nodes.flatMap((node) =>
    node.type === 'list' && node.ordered ? miscounted(node, source) : [],
  );
}

function miscounted(list: List, source: string): Found[] {
  const marks = list.children.map((item) => {
    const [mark = '', number = ''] =
      /^(\d+)[.)]/.exec(source.slice(item.position!.start.offset)) ?? [];
    return { item, mark, number: Number(number) };
  });
  const first = marks[0]!.number;
  // Markdown's own habit, “1.” before each item, leaves the counting to the page.
  if (marks.every(({ number }) => number === first)) return [];
  const at = marks.findIndex(({ number }, index) => number !== first + index);
  if (at < 0) return [];
  const { item, mark, number } = marks[at]!;
  const next = first + at;
  const start = item.position!.start.offset!;
  return [
    {
      ...doubtful(
        item,
        `This list counts ${number} where ${next} comes next; readers see ${next}. Write “${next}${mark.at(-1)}” and call the item so in the text, or add what is missing before it.`,
      ),
      start,
      end: start + mark.length,
    },
  ];
}
