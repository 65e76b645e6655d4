import { ELEMENT_NODE, transform, walkSync, type ElementNode, type Node } from 'ultrahtml';
import { plainAttributes } from '../lib/plain-attributes.ts';

/**
 * The HTML of a release's text as a feed reader can use it: addresses absolute, the page's own
 * controls left out. ultrahtml is Astro's own HTML parser, so it adds nothing to the install.
 * @param html HTML of the text
 * @param address absolute address of the release, which relative ones start from
 */
export function toFeedHtml(html: string, address: string): Promise<string> {
  return transform(plainAttributes(html), [
    (root) => {
      walkSync(root, (node) => {
        if ('children' in node)
          node.children = (node.children as Node[]).filter((child) => !isControl(child));
        if (node.type !== ELEMENT_NODE) return;
        // One size of a picture is enough there.
        for (const name of pageOnly) delete node.attributes[name];
        for (const name of ['href', 'src']) {
          const value = (node as ElementNode).attributes[name];
          if (value !== undefined) node.attributes[name] = new URL(value, address).href;
        }
      });
      return root;
    },
  ]);
}

/** Attributes that only the page knows what to do with. */
const pageOnly = [
  'srcset',
  'sizes',
  'data-astro-image',
  'data-astro-image-fit',
  'data-astro-image-pos',
];

/** What belongs to the page alone: the links beside headings, old ids and what is said of them. */
const controls = ['section-link', 'former', 'renamed'];

/** One of these, or a script that a component brings along. */
function isControl(node: Node): boolean {
  return (
    node.type === ELEMENT_NODE &&
    (node.name === 'script' || controls.includes(node.attributes['class'] ?? ''))
  );
}
