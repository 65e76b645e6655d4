import type { Findings } from '../findings.ts';
import { child, descendants, type XmlElement, type XmlNode } from '../xml.ts';
import { drawing, hasBox, hasPicture } from './drawings.ts';
import { equationIn } from './equations.ts';
import { isHidden, isPlaceholder } from './hidden.ts';
import { inUnicode } from './signs.ts';
import { tellOfPlaceholder } from './tell.ts';
import { plainText, wordsOf } from './words.ts';

/** What the runs of a paragraph are read with. */
export interface InlineContext {
  findings: Findings;
  /** Where the paragraph stands. */
  place: string;
  /** The ids by which the text may refer to other parts. */
  relations: ReadonlySet<string>;
  /** Takes what stood in a box beside the paragraph. */
  box: (content: XmlElement) => void;
}

/**
 * The content of a paragraph in the words that mammoth knows: what it would drop without a word is
 * put another way or told.
 */
export function readableInline(nodes: XmlNode[], context: InlineContext): XmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : readable(node, context)));
}

function readable(element: XmlElement, context: InlineContext): XmlNode[] {
  const { findings, place } = context;
  const inside = (parent: XmlElement | undefined = element) =>
    readableInline(parent?.children ?? [], context);
  const lose = (font: string) =>
    findings.lose(
      `A sign of ${font ? `the font “${font}”` : 'an unknown font'} was left out: no other font has it. Write what it means.`,
      place,
    );
  switch (element.name) {
    case 'w:pPr':
    case 'w:rPr':
      return [element];
    case 'w:del':
    case 'w:moveFrom':
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
      return [];
    case 'w:r':
      if (!isHidden(element)) return [{ ...element, children: inside(inUnicode(element, lose)) }];
      if (wordsOf(element).trim())
        findings.lose(`Hidden text was left out: “${wordsOf(element).trim()}”.`, place);
      return [];
    case 'w:cr':
      return [{ ...element, name: 'w:br' }];
    case 'w:ptab':
      return [{ ...element, name: 'w:tab' }];
    case 'w:br':
      // On paper the words behind it begin a page or a column; they are words of their own here too.
      return ['page', 'column'].includes(element.attributes['w:type'] ?? '')
        ? [plainText(' ')]
        : [element];
    case 'w:sdt':
      if (!isPlaceholder(element)) return [{ ...element, children: inside() }];
      tellOfPlaceholder(element, findings, place);
      return [];
    case 'w:fldSimple':
    case 'w:dir':
    case 'w:bdo':
      return inside();
    case 'w:ruby':
      return inside(child(element, 'w:rubyBase')).flatMap((node) =>
        typeof node === 'string' ? [] : node.children,
      );
    case 'w:hyperlink':
      return isMissing(element, context) ? inside() : [{ ...element, children: inside() }];
    case 'm:oMath':
    case 'm:oMathPara': {
      const line = equationIn(element);
      findings.doubt(`An equation is written as plain text, “${line}”. Check it.`, place);
      return [{ name: 'w:r', attributes: {}, children: [plainText(line)] }];
    }
    case 'w:object':
      findings.lose(`An embedded object${programOf(element)} was left out.`, place);
      return [];
    case 'mc:AlternateContent':
      return alternative(element, context);
    case 'w:drawing':
    case 'w:pict':
      return drawing(element, context);
    default:
      return [{ ...element, children: inside() }];
  }
}

/** Of two ways to write a drawing the newer, unless only the older holds a picture. */
function alternative(element: XmlElement, context: InlineContext): XmlNode[] {
  const choice = child(element, 'mc:Choice');
  const fallback = child(element, 'mc:Fallback');
  const isBetter = choice && (hasPicture(choice) || hasBox(choice) || !fallback);
  const isPictured = fallback && (hasPicture(fallback) || hasBox(fallback));
  const taken = isBetter || !isPictured ? (choice ?? fallback) : fallback;
  return readableInline(taken?.children ?? [], context);
}

function programOf(element: XmlElement): string {
  const [ole] = [...descendants(element, 'o:OLEObject')];
  const program = /^(Excel|PowerPoint|Word|Equation|Visio)/.exec(ole?.attributes['ProgID'] ?? '');
  return program ? ` (${program[1]})` : '';
}

/** Whether a link leads to what the document does not say: mammoth would read none of it. */
function isMissing(link: XmlElement, { relations, findings, place }: InlineContext): boolean {
  const id = link.attributes['r:id'];
  if (id === undefined || relations.has(id)) return false;
  findings.lose(
    `The link of “${wordsOf(link)}” was left out: the document does not say where it leads. Make it again.`,
    place,
  );
  return true;
}
