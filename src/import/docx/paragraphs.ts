import { child, elements, type XmlElement, type XmlNode } from '../xml.ts';
import { isPlaceholder } from './hidden.ts';
import { isContents } from './properties.ts';
import { wordsOf } from './words.ts';

const wrappers = ['w:customXml', 'w:ins', 'w:moveTo'];
const taken = ['w:del', 'w:moveFrom'];

/**
 * The blocks of a piece of text, one after the other: without what only wraps them, and with those
 * paragraphs joined that Word shows as one.
 */
export function blocksIn(nodes: readonly XmlNode[]): XmlElement[] {
  const result: XmlElement[] = [];
  let begun: XmlElement[] = [];
  const close = () => {
    // An end that nothing follows stays: there is nothing to join its words to.
    result.push(...begun.map(withoutDeletedEnd));
    begun = [];
  };
  for (const node of unwrapped(nodes)) {
    if (node.name === 'w:tbl') close();
    if (node.name === 'w:p' && goesOn(node)) begun.push(node);
    else if (node.name === 'w:p') {
      result.push(joined(begun, node));
      begun = [];
    } else result.push(node);
  }
  close();
  return result;
}

function unwrapped(nodes: readonly XmlNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || taken.includes(node.name)) return [];
    if (node.name === 'w:sdt' && !isPlaceholder(node))
      return isContents(node) ? [] : unwrapped(child(node, 'w:sdtContent')?.children ?? []);
    return wrappers.includes(node.name) ? unwrapped(node.children) : [node];
  });
}

/** Whether a paragraph goes on in the next: its end was deleted or moved, or it is a drop capital. */
function goesOn(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'w:pPr');
  const end = elements(child(properties, 'w:rPr'));
  const frame = child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
  return frame !== 'none' || end.some(({ name }) => taken.includes(name));
}

/** One paragraph of the words of several; it is what the last of them is. */
function joined(begun: readonly XmlElement[], last: XmlElement): XmlElement {
  if (begun.length === 0) return last;
  const words = (paragraph: XmlElement) =>
    elements(paragraph).filter((part) => !isProperties(part));
  return {
    ...last,
    children: [...elements(last, 'w:pPr'), ...[...begun, last].flatMap(words)],
  };
}

const isProperties = ({ name }: XmlElement) => name === 'w:pPr';

/** Mammoth would hand the words of a deleted end on to whatever paragraph comes next. */
function withoutDeletedEnd(paragraph: XmlElement): XmlElement {
  // What has no words left is no point of a list either.
  const hasWords = wordsOf(paragraph).trim() !== '';
  const children = elements(paragraph).flatMap((part) => {
    if (!isProperties(part)) return [part];
    return hasWords ? [{ ...part, children: elements(part).filter(isNoFormat) }] : [];
  });
  return { ...paragraph, children };
}

const isNoFormat = ({ name }: XmlElement) => name !== 'w:rPr';
