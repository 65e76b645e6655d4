import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type MdxJsxFlowElementHast } from 'satteri';
import { element } from './hast.ts';

/**
 * Makes Markdown's tables real ones (WCAG 1.3.1): caption, header cells with scope, the first cell
 * of a row as its header; and alignment by class, since the policy of the pages forbids `style`.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      // Between them is the region that the table scrolls in.
      const region = context.parent(table);
      const tag = region?.type === 'mdxJsxFlowElement' ? context.parent(region) : undefined;
      const caption =
        tag?.type === 'mdxJsxFlowElement' ? captionOf(tag as MdxJsxFlowElementHast) : [];
      return {
        ...table,
        children: [
          ...caption,
          ...table.children.map((part) => withScopes(part, (cell) => context.textContent(cell))),
        ],
      };
    },
  },
});

function captionOf(tag: MdxJsxFlowElementHast): Element[] {
  const written = (name: string): string | undefined => {
    for (const attribute of tag.attributes)
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
        return typeof attribute.value === 'string' ? attribute.value : undefined;
    return undefined;
  };
  const caption = written('caption');
  const unit = written('unit');
  if (!caption) return [];
  const children: ElementContent[] = [{ type: 'text', value: caption }];
  if (unit)
    children.push(
      { type: 'text', value: ' ' },
      element('span', { className: ['unit'] }, [{ type: 'text', value: unit }]),
    );
  return [element('caption', {}, children)];
}

/** Whether a cell says something in words, which may wrap: a figure and its unit may not. */
const areWords = (text: string): boolean =>
  /(?:\p{L}+\s+){2}\p{L}/u.test(text) || (text.match(/\p{L}{2,}/gu) ?? []).length > 3;

/** Whether a line may not part a cell at its hyphen: a code and a short word, 2Y 00875-2306 and “Pre-issuance”. */
const isWhole = (text: string): boolean =>
  /^(?:(?:\S+ )?\d+-\d+|(?=.*-)\S{1,14})$/.test(text.trim());

function withScopes(part: ElementContent, textOf: (cell: Element) => string): ElementContent {
  if (part.type !== 'element') return part;
  const head = part.tagName === 'thead';
  return mapElements(part, 'tr', (row) => {
    let first = true;
    return {
      ...row,
      children: row.children.map((cell) => {
        if (cell.type !== 'element') return cell;
        const scope = head ? 'col' : first ? 'row' : undefined;
        first = false;
        const { style, ...properties } = cell.properties;
        if (String(style).includes('right'))
          properties['className'] = areWords(textOf(cell)) ? ['figure', 'words'] : ['figure'];
        else if (!head && isWhole(textOf(cell))) properties['className'] = ['whole'];
        if (scope) properties['scope'] = scope;
        return { ...cell, tagName: scope ? 'th' : 'td', properties };
      }),
    };
  });
}

function mapElements(
  parent: Element,
  tagName: string,
  change: (child: Element) => Element,
): Element {
  return {
    ...parent,
    children: parent.children.map((child) =>
      child.type === 'element' && child.tagName === tagName ? change(child) : child,
    ),
  };
}
