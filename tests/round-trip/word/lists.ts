import {
  AlignmentType,
  LevelFormat,
  Paragraph,
  type FileChild,
  type INumberingOptions,
} from 'docx';
import type { List } from 'mdast';
import { words } from './words.ts';
import { dashedLists, numberedLists, type Writing } from './writing.ts';

const depths = [0, 1, 2, 3];
const indent = (level: number) => ({ left: 720 * (level + 1), hanging: 360 });

/** Real lists of Word: numbers that count by themselves, and dashes, each down to the fourth level. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberedLists,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
    {
      reference: dashedLists,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
  ],
};

/** A list with those inside of it. */
export function list(node: List, writing: Writing, level = 0): FileChild[] {
  const start = node.start ?? 1;
  const instance =
    level === 0 && node.ordered ? writing.list(start, node.children.length) : writing.innerList();
  const reference = node.ordered ? numberedLists : dashedLists;
  return node.children.flatMap((item) =>
    item.children.flatMap((child, index): FileChild[] => {
      if (child.type === 'list') return list(child, writing, level + 1);
      if (child.type !== 'paragraph') throw new Error('An item of a list in Word is of words.');
      const place =
        index === 0
          ? { numbering: { reference, level, instance } }
          : { indent: { left: indent(level).left } };
      return [
        new Paragraph({
          style: 'ListParagraph',
          ...place,
          children: words(child.children, writing),
        }),
      ];
    }),
  );
}
