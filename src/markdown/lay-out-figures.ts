import type { Nodes } from 'mdast';
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { text } from '../text.ts';
import { captionOf, figureTags, holdsTable, readFigure, tableIn } from './figures.ts';

type Child = MdxJsxFlowElement['children'][number];

/**
 * Lays out each table, chart and picture: a table in a region of its own, since it may be wider
 * than a page; what the author wrote below it, as its note. Its component, which sees only rendered
 * HTML, is handed caption and id, that of a chart its rows too.
 */
export const layOutFigures = defineMdastPlugin({
  name: 'lay-out-figures',
  mdxJsxFlowElement(node, context) {
    if (!figureTags.includes(node.name ?? '')) return;
    const table = tableIn(node);
    if (holdsTable(node) && !table) return;
    const content = table ?? node.children.find(isPicture);
    // The rows are read for what draws them.
    const figure = (node.name === 'Chart' && readFigure(node)) || captionOf(node);
    const notes = node.children.filter((child) => child !== content) as Child[];
    context.replaceNode(node, {
      ...node,
      attributes: [...node.attributes, attribute('figure', JSON.stringify(figure))],
      children: content
        ? holdsTable(node)
          ? [region(figure.caption, content), ...noteOf(notes)]
          : [content, legend(figure, notes)]
        : node.children,
    });
  },
});

const isPicture = (child: Child): boolean =>
  child.type === 'paragraph' && child.children.some(({ type }) => type === 'image');

/** The keyboard can reach it and scroll it (WCAG 2.1.1), and assistive technology names it. */
function region(caption: string, table: Child): Child {
  return tag(
    'section',
    { class: 'table-scroll', 'aria-label': text.tableOf(caption), tabindex: '0' },
    [table],
  );
}

function noteOf(notes: Child[]): Child[] {
  return notes.length > 0 ? [tag('div', { class: 'figure-note' }, notes)] : [];
}

/** The words below a picture: its caption, with the link to it, and its note. */
function legend({ id, caption }: { id: string; caption: string }, notes: Child[]): Child {
  const link = tag(
    'a',
    {
      class: 'section-link',
      href: `#${id}`,
      'aria-label': text.linkToPicture(caption),
      'data-pagefind-ignore': '',
    },
    [],
  );
  const name = tag('p', { class: 'caption' }, [
    { type: 'text', value: caption } as Nodes as Child,
    link,
  ]);
  return tag('figcaption', {}, [name, ...noteOf(notes)]);
}

function tag(name: string, attributes: Record<string, string>, children: Child[]): Child {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    children,
  };
}

function attribute(name: string, value: string): MdxJsxFlowElement['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value };
}
