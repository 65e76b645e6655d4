import { child, descendants, isOn, type XmlElement } from '../xml.ts';

/** What a paragraph is by its style. */
export interface StyleRole {
  role?: 'title' | 'subtitle' | 'heading' | 'caption' | 'quote' | 'continuation' | 'contents';
  /** Of a heading, from 1. */
  level?: number;
}

/** What is read of a style of paragraphs or of words. */
export interface Style extends StyleRole {
  /** Its numbering, as a paragraph's own would be. */
  numbering?: XmlElement | undefined;
  /** Whether it hides words. */
  hidden?: boolean;
}

const roles: [name: RegExp, role: NonNullable<StyleRole['role']>][] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'subtitle'],
  [/^caption$/, 'caption'],
  [/quote$|^quotations?$|^block text$/, 'quote'],
  [/^list (?:paragraph|continue)/, 'continuation'],
  [/^toc /, 'contents'],
];

/**
 * The styles of a Word document by id, each with what it takes from the style it is based on: many
 * ministries have headings of their own, based on Word's.
 */
export function readStyles(part: XmlElement | undefined): ReadonlyMap<string, Style> {
  const written = new Map<string, XmlElement>();
  for (const style of part ? descendants(part, 'w:style') : [])
    written.set(style.attributes['w:styleId'] ?? '', style);
  return new Map([...written.keys()].map((id) => [id, styleOf(id, written)]));
}

function styleOf(id: string, written: ReadonlyMap<string, XmlElement>): Style {
  const found: Style = {};
  const seen = new Set<string>();
  let here: string | undefined = id;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    const style = written.get(here);
    Object.assign(found, { ...roleOf(style), ...found });
    found.numbering ??= child(style, 'w:pPr', 'w:numPr');
    const vanish = child(style, 'w:rPr', 'w:vanish');
    if (vanish) found.hidden ??= isOn(vanish);
    here = child(style, 'w:basedOn')?.attributes['w:val'];
  }
  return found;
}

function roleOf(style: XmlElement | undefined): StyleRole {
  const name = (child(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase().trim();
  const heading = /^heading (\d)$/.exec(name)?.[1];
  if (heading) return { role: 'heading', level: Number(heading) };
  const role = roles.find(([pattern]) => pattern.test(name))?.[1];
  return role ? { role } : outlineOf(child(style, 'w:pPr'));
}

/** A paragraph that Word’s outline counts among the headings, whatever its style is called. */
function outlineOf(properties: XmlElement | undefined): StyleRole {
  const level = Number(child(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9);
  return level < 9 ? { role: 'heading', level: level + 1 } : {};
}

/** What a paragraph is, by its style or by itself, and its numbering. */
export function kindOf(paragraph: XmlElement, styles: ReadonlyMap<string, Style>) {
  const properties = child(paragraph, 'w:pPr');
  const style = styles.get(child(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
  const role: StyleRole = style?.role ? style : outlineOf(properties);
  return { role, numbers: child(properties, 'w:numPr') ?? style?.numbering };
}
