import { child, descendants, isOn, type XmlElement } from '../xml.ts';
import type { Style } from './styles.ts';

/** Whether a run is one that Word does not show. Asked after {@link hideByStyle}. */
export function isHidden(run: XmlElement): boolean {
  return isOn(child(run, 'w:rPr', 'w:vanish'));
}

/** Whether a field shows Word’s own words, “Click or tap here to enter text.”: nobody has filled it in. */
export function isPlaceholder(element: XmlElement): boolean {
  return element.name === 'w:sdt' && isOn(child(element, 'w:sdtPr', 'w:showingPlcHdr'));
}

/** Writes on each run of a part what its styles say of it: that it is not shown. */
export function hideByStyle(part: XmlElement, styles: ReadonlyMap<string, Style>): void {
  const isHiding = (element: XmlElement | undefined, properties: string, style: string) =>
    styles.get(child(element, properties, style)?.attributes['w:val'] ?? '')?.hidden ?? false;
  for (const paragraph of descendants(part, 'w:p'))
    for (const run of descendants(paragraph, 'w:r')) {
      if (child(run, 'w:rPr', 'w:vanish')) continue;
      const byParagraph = isHiding(paragraph, 'w:pPr', 'w:pStyle');
      // A style of words turns round what that of the paragraph says (ECMA-376, 17.7.3).
      if (isHiding(run, 'w:rPr', 'w:rStyle') !== byParagraph) hide(run);
    }
}

function hide(run: XmlElement): void {
  const vanish: XmlElement = { name: 'w:vanish', attributes: {}, children: [] };
  const properties = child(run, 'w:rPr');
  if (properties) properties.children.push(vanish);
  else run.children.unshift({ name: 'w:rPr', attributes: {}, children: [vanish] });
}
