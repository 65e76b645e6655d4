import { child, descendants, elements, type XmlElement, type XmlNode } from '../xml.ts';
import type { InlineContext } from './inline.ts';

/** A drawing that holds a picture. The text of a box stands beside the paragraph; the rest is told. */
export function drawing(element: XmlElement, context: InlineContext): XmlNode[] {
  const { findings, place } = context;
  const { boxes, rest } = apart(element);
  boxes.forEach(context.box);
  if (hasPicture(rest)) {
    if (isInside(rest))
      return ungrouped(rest, context).flatMap((one) => withoutMissing(one, context));
    findings.lose(
      'A picture that is only linked to was left out. Insert it into the document itself.',
      place,
    );
    return [];
  }
  if (boxes.length === 0) findings.lose(nameOf(element), place);
  return [];
}

function nameOf(element: XmlElement): string {
  if (!descendants(element, 'c:chart', 'cx:chart').next().done)
    return 'A chart drawn by Word was left out. Put its figures into a table.';
  if (!descendants(element, 'dgm:relIds').next().done)
    return 'A diagram (SmartArt) was left out. Write what it says, or put it in as a picture.';
  const words = [...descendants(element, 'a:t', 'v:textpath')]
    .map((part) => part.attributes['string'] ?? part.children.join(''))
    .join(' ')
    .trim();
  return words
    ? `A drawn shape with the words “${words}” was left out.`
    : 'A drawn shape was left out.';
}

/** The text boxes of a drawing, and it without them. */
function apart(element: XmlElement): { boxes: XmlElement[]; rest: XmlElement } {
  const boxes: XmlElement[] = [];
  const without = (parent: XmlElement): XmlElement => ({
    ...parent,
    children: parent.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.name !== 'w:txbxContent') return [without(node)];
      boxes.push(node);
      return [];
    }),
  });
  const rest = without(element);
  return { boxes, rest };
}

/** Drawings of one picture each: of several in a group mammoth would read none. */
function ungrouped(element: XmlElement, { findings, place }: InlineContext): XmlElement[] {
  const [frame] = descendants(element, 'wp:inline', 'wp:anchor');
  const pictures = [...descendants(element, 'pic:pic')];
  const plain = elements(child(frame, 'a:graphic', 'a:graphicData'), 'pic:pic');
  if (!frame || pictures.length === plain.length) return [element];
  findings.doubt(
    'The pictures of a drawing stand one below the other here, without what was drawn around them. If they belong together, put the drawing in as one picture.',
    place,
  );
  const whole = child(frame, 'wp:docPr')?.attributes['descr'] ?? '';
  return pictures.map((picture) => {
    const descr = child(picture, 'pic:nvPicPr', 'pic:cNvPr')?.attributes['descr'] || whole;
    const graphic = around('a:graphic', around('a:graphicData', picture));
    return around('w:drawing', {
      ...frame,
      children: [{ name: 'wp:docPr', attributes: { descr }, children: [] }, graphic],
    });
  });
}

const around = (name: string, content: XmlElement): XmlElement => ({
  name,
  attributes: {},
  children: [content],
});

/** Whether a drawing holds a text box. */
export const hasBox = (element: XmlElement) => !descendants(element, 'w:txbxContent').next().done;
/** Whether it holds a picture. */
export const hasPicture = (element: XmlElement) =>
  !descendants(element, 'pic:pic', 'v:imagedata').next().done;

/** Whether a picture lies in the document, not somewhere on a disk or a site. */
const isInside = (element: XmlElement) =>
  [...descendants(element, 'a:blip', 'v:imagedata')].some(
    ({ attributes }) => attributes['r:embed'] || attributes['r:id'],
  );

const isPicture = ({ name }: XmlElement) => name === 'pic:pic' || name === 'v:imagedata';

/** A drawing without the pictures that are not in the document: mammoth would read none of it. */
function withoutMissing(element: XmlElement, context: InlineContext): XmlElement[] {
  const { relations, findings, place } = context;
  if (isPicture(element)) {
    const ids = [element, ...descendants(element, 'a:blip')].flatMap(({ attributes }) =>
      [attributes['r:embed'], attributes['r:id']].filter((id) => id !== undefined),
    );
    if (ids.every((id) => relations.has(id))) return [element];
    findings.lose(
      'A picture was left out: its file is missing in the document. Insert it again.',
      place,
    );
    return [];
  }
  const children = element.children.flatMap((node): XmlNode[] =>
    typeof node === 'string' ? [node] : withoutMissing(node, context),
  );
  return [{ ...element, children }];
}
