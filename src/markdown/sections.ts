import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { text } from '../text.ts';
import { formersIn, withFormerFigure, withFormers } from './formers.ts';
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
    const formers = formersIn(context);
    context.replaceNode(root, {
      ...root,
      children: nest(root.children as ElementContent[], {
        textOf: (heading) => context.textContent(heading),
        formers,
      }),
    } as Root);
  },
});

interface Surroundings {
  textOf: (heading: Element) => string;
  formers: ReturnType<typeof formersIn>;
}

function nest(nodes: readonly ElementContent[], around: Surroundings): RootContent[] {
  const top: ElementContent[] = [];
  const open: { depth: number; children: ElementContent[] }[] = [];
  for (const node of nodes) {
    const depth = depthOf(node);
    if (depth !== undefined) {
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      const heading = node as Element;
      const name = around.textOf(heading);
      const section = element(
        'section',
        {},
        withFormers(
          [withLink(heading, name)],
          around.formers(String(heading.properties['id']), name),
        ),
      );
      (open.at(-1)?.children ?? top).push(section);
      open.push({ depth, children: section.children });
    } else (open.at(-1)?.children ?? top).push(withFormerFigure(node, around.formers));
  }
  return top;
}

function depthOf(node: ElementContent): number | undefined {
  return node.type === 'element' && sectionTags.includes(node.tagName)
    ? Number(node.tagName[1])
    : undefined;
}

function withLink(heading: Element, name: string): Element {
  const id = String(heading.properties['id']);
  const link = element(
    'a',
    {
      className: ['section-link'],
      href: `#${id}`,
      ariaLabel: text.linkToSection(name),
      dataPagefindIgnore: '',
    },
    [{ type: 'text', value: '#' }],
  );
  return element('div', { className: ['section-heading'] }, [heading, link]);
}
