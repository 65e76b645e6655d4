import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { text } from '../text.ts';
import { formersIn, withFormerFigure, withFormers, type Names } from './formers.ts';
import { element } from './hast.ts';

const sectionTags = ['h2', 'h3', 'h4'];

/**
 * Gives every section (h2–h4) of a text a link to itself and an element around it.
 *
 * The link stands after the heading, not inside it: the heading's spoken name stays clean, and
 * search and contents list read the heading alone. The `<section>` around heading and text lets
 * an arrived-at section be marked as a whole; it has no name, so assistive technology sees no
 * landmark in it.
 */
export const sections = defineHastPlugin({
  name: 'sections',
  after(root, context) {
    const nodes = root.children as ElementContent[];
    const names = new Map(
      nodes
        .filter((node) => depthOf(node) !== undefined)
        .map((heading) => [idOf(heading as Element), context.textContent(heading as Element)]),
    );
    const children = nest(nodes, { names, formers: formersIn(context) });
    context.replaceNode(root, { ...root, children } as Root);
  },
});

interface Surroundings {
  names: Names;
  formers: ReturnType<typeof formersIn>;
}

function nest(nodes: readonly ElementContent[], { names, formers }: Surroundings): RootContent[] {
  const top: ElementContent[] = [];
  const open: { depth: number; children: ElementContent[] }[] = [];
  for (const node of nodes) {
    const depth = depthOf(node);
    if (depth !== undefined) {
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      const heading = node as Element;
      const id = idOf(heading);
      const name = names.get(id)!;
      const content = withFormers([withLink(heading, name)], formers(id, name), names);
      const section = element('section', {}, content);
      (open.at(-1)?.children ?? top).push(section);
      open.push({ depth, children: section.children });
    } else (open.at(-1)?.children ?? top).push(withFormerFigure(node, formers, names));
  }
  return top;
}

const idOf = (heading: Element) => String(heading.properties['id']);

function depthOf(node: ElementContent): number | undefined {
  return node.type === 'element' && sectionTags.includes(node.tagName)
    ? Number(node.tagName[1])
    : undefined;
}

function withLink(heading: Element, name: string): Element {
  const id = idOf(heading);
  // Its sign is the style sheet's: in a copied or linked passage it would stand among the words.
  const link = element(
    'a',
    {
      className: ['section-link'],
      href: `#${id}`,
      ariaLabel: text.linkToSection(name),
      dataPagefindIgnore: '',
    },
    [],
  );
  return element('div', { className: ['section-heading'] }, [heading, link]);
}
