import type { Element, ElementContent, Root } from 'hast';
import type { Findings } from '../findings.ts';
import { textOf } from './hast-text.ts';
import { plainly } from './plainly.ts';
import { itemsWithLists } from './stray-lists.ts';

/** What is left out of a text because it has no place there, by element. */
const leftOut: Record<string, string> = {
  iframe: 'A page of another site inside the text (<iframe>)',
  object: 'An embedded object (<object>)',
  embed: 'An embedded object (<embed>)',
  video: 'A video',
  audio: 'A sound',
  form: 'A form',
  math: 'A formula',
  svg: 'A drawing (<svg>)',
  canvas: 'A drawing (<canvas>)',
  select: 'A field of a form',
  textarea: 'A field of a form',
  input: 'A field of a form',
  button: 'A button',
};

/** What a text is read with. */
export interface TextContext {
  findings: Findings;
  source: string | undefined;
}

/** An element without scripts and what cannot be carried over; what its style means said plainly. */
export function forText(element: Element | Root, context: TextContext): Element | Root {
  const children = (element.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'script') return [];
    const what = leftOut[node.tagName];
    if (what !== undefined) {
      context.findings.lose(
        `${what} was left out.`,
        node.position && `line ${node.position.start.line}`,
      );
      // Words in a form are words all the same.
      return node.tagName === 'form' ? [forText(node, context) as Element] : [];
    }
    return [forText(node, context) as Element];
  });
  if (element.type === 'root') return { ...element, children };
  const isList = element.tagName === 'ul' || element.tagName === 'ol';
  const content = isList ? itemsWithLists(children) : wordBullets(element, children);
  return plainly({ ...element, children: content }, context);
}

/** Letters of the fonts that Word takes its bullets from, when it saves a page. */
const letters: Record<string, string> = {
  o: '◦',
  '§': '▪',
  '·': '•',
  Ø: '▶',
  ü: '✓',
  v: '◆',
  q: '□',
};

/** A paragraph of a list that Word has saved as a page begins with the letter of its bullet. */
function wordBullets(element: Element, children: ElementContent[]): ElementContent[] {
  const classes = [element.properties['className']].flat().map(String);
  if (element.tagName !== 'p' || !classes.some((name) => name.startsWith('MsoListParagraph')))
    return children;
  const [letter] = textOf({ ...element, children });
  const sign = letter === undefined ? undefined : letters[letter];
  const at = children.findIndex((node) => textOf(node) !== '');
  const first = children[at];
  if (!sign || !first || !new RegExp(`^${letter}(?:\\s|$)`).test(textOf(first))) return children;
  const rest = textOf(first).slice(1).trim();
  return [{ type: 'text', value: `${sign} ${rest}${rest && ' '}` }, ...children.slice(at + 1)];
}
