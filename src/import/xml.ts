import { decodeXML, encodeXML } from 'entities';
import { Refusal } from './refusal.ts';

/** An element of XML with the names as they are written, prefix included. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** An element, or a piece of text. */
export type XmlNode = XmlElement | string;

/** Word itself nests some thirty deep; what is deeper was made to overflow a program. */
const deepest = 300;

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!([A-Za-z]+)|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|[^<]+|</g;

/**
 * Reads a part of a Word document. It declares no entities and reads no other file: a document type
 * is refused, since it exists to do both (XXE).
 * @param name of the part, for messages
 */
export function readXml(text: string, name: string): XmlElement {
  const broken = new Refusal(
    `The Word document is damaged: its part ${name} cannot be read. Open it in Word, save it again as .docx, and import that.`,
  );
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const match of text.replace(/^\uFEFF/, '').matchAll(token)) {
    const [whole, data, declaration, closing, opening, attributes, empty] = match;
    const parent = open.at(-1)!;
    if (declaration !== undefined) refuseDeclarations(whole, name);
    if (opening !== undefined) {
      const element = { name: opening, attributes: readAttributes(attributes!), children: [] };
      parent.children.push(element);
      if (empty) continue;
      open.push(element);
      if (open.length > deepest)
        throw new Refusal(
          'The Word document is nested too deeply to be read. Save it again from Word.',
        );
    } else if (closing !== undefined) {
      if (open.length < 2 || parent.name !== closing) throw broken;
      open.pop();
    } else if (data !== undefined) parent.children.push(data);
    else if (whole === '<') throw broken;
    else if (!whole.startsWith('<')) parent.children.push(decodeXML(whole));
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (open.length > 1 || !element) throw broken;
  return element;
}

/** @throws {Refusal} when a part declares a document type or entities */
export function refuseDeclarations(text: string, name: string): void {
  if (/<![A-Za-z]/.test(text))
    throw new Refusal(
      `The Word document holds a document type declaration in ${name}, which Word never writes and which can read other files. Save it again from Word as .docx.`,
    );
}

function readAttributes(text: string): Record<string, string> {
  const found = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single]) => [name!, decodeXML(double ?? single ?? '')]),
  );
}

/** Writes XML that says the same as what was read. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return encodeXML(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${encodeXML(value)}"`)
    .join('');
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

/** The child elements, those of one name if it is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (!name || child.name === name),
  );
}

/** The first child element on a path of names. */
export function child(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => elements(here, name)[0], parent);
}

/** Every element of one of these names below another, from the top down. */
export function* descendants(parent: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const element of elements(parent)) {
    if (names.includes(element.name)) yield element;
    yield* descendants(element, ...names);
  }
}

/** Whether a switch of Word's (`w:b`, `w:vanish`) is on. */
export function isOn(element: XmlElement | undefined): boolean {
  return (
    element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '')
  );
}
