import { descendants, type XmlElement, type XmlNode } from '../xml.ts';
import type { InlineContext } from './inline.ts';

/** A drawing that holds a picture. The text of a box stands beside the paragraph; the rest is told. */
export function drawing(element: XmlElement, context: InlineContext): XmlNode[] {
  if (hasBox(element)) {
    for (const content of descendants(element, 'w:txbxContent')) context.box(content);
    return [];
  }
  if (hasPicture(element)) {
    if (isInside(element)) return withoutMissing(element, context);
    context.findings.lose(
      'A picture that is only linked to was left out. Insert it into the document itself.',
      context.place,
    );
    return [];
  }
  const name = [...descendants(element, 'c:chart', 'cx:chart')].length
    ? 'A chart drawn by Word was left out. Put its figures into a table.'
    : [...descendants(element, 'dgm:relIds')].length
      ? 'A diagram (SmartArt) was left out.'
      : 'A drawn shape was left out.';
  context.findings.lose(name, context.place);
  return [];
}

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
