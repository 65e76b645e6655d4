import { child, elements, isOn, type XmlElement } from '../xml.ts';
import { inFormat, isDecimal, isKnown } from './number-formats.ts';

/** The number or bullet that Word shows before a paragraph. */
export interface WordMarker {
  ordered: boolean;
  /** Of an ordered list: what Word counts here. */
  number: number;
  /** Depth in the list, from 0. */
  depth: number;
  /** As Word shows it: “2.1”, “(b)”. */
  label: string;
  /** Whether it is counted in figures, as Markdown does. */
  decimal: boolean;
  /** Whether Word shows more than figures where the label has them. */
  plain: boolean;
}

interface Level {
  format: string;
  start: number;
  text: string;
  /** Whether the levels above are counted in figures here: “2.1” below “II”. */
  legal: boolean;
}

/** Counts the lists of a Word document as Word does, paragraph by paragraph. */
export class Numbering {
  #abstract = new Map<string, XmlElement>();
  #numbers = new Map<string, XmlElement>();
  /** The definitions that styles of lists stand for. */
  #styled = new Map<string, string>();
  /** What each list has counted to, by level. Lists that share a definition go on counting. */
  #counts = new Map<string, (number | undefined)[]>();
  #restarted = new Set<string>();

  constructor(part: XmlElement | undefined) {
    for (const element of elements(part, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? '';
      this.#abstract.set(id, element);
      const style = child(element, 'w:styleLink')?.attributes['w:val'];
      if (style !== undefined) this.#styled.set(style, id);
    }
    for (const element of elements(part, 'w:num'))
      this.#numbers.set(element.attributes['w:numId'] ?? '', element);
  }

  /** Counts a paragraph in. @param properties its `w:numPr` */
  next(properties: XmlElement | undefined): WordMarker | undefined {
    const id = child(properties, 'w:numId')?.attributes['w:val'] ?? '0';
    const depth = Number(child(properties, 'w:ilvl')?.attributes['w:val'] ?? 0);
    const level = this.#level(id, depth);
    if (!level || level.format === 'none') return undefined;
    if (level.format === 'bullet')
      return { ordered: false, number: 0, depth, label: '•', decimal: true, plain: false };

    const definition = this.#definition(id);
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    if (!this.#restarted.has(`${id} ${depth}`)) {
      this.#restarted.add(`${id} ${depth}`);
      if (this.#restart(id, depth) !== undefined) counts[depth] = undefined;
    }
    const before = counts[depth];
    const number = before === undefined ? level.start : before + 1;
    counts[depth] = number;
    counts.length = depth + 1;
    let plain = false;
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (this.#level(id, at)?.format ?? 'decimal');
      if (!isKnown(format)) plain = true;
      return inFormat(counts[at] ?? 1, format);
    });
    return { ordered: true, number, depth, label, decimal: isDecimal(level.format), plain };
  }

  #definition(id: string): string {
    const own = child(this.#numbers.get(id), 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const style = child(this.#abstract.get(own), 'w:numStyleLink')?.attributes['w:val'];
    return this.#styled.get(style ?? '') ?? own;
  }

  #override(id: string, depth: number): XmlElement | undefined {
    return elements(this.#numbers.get(id), 'w:lvlOverride').find(
      ({ attributes }) => attributes['w:ilvl'] === String(depth),
    );
  }

  #restart(id: string, depth: number): number | undefined {
    const value = child(this.#override(id, depth), 'w:startOverride')?.attributes['w:val'];
    return value === undefined ? undefined : Number(value);
  }

  #level(id: string, depth: number): Level | undefined {
    const isThis = ({ attributes }: XmlElement) => attributes['w:ilvl'] === String(depth);
    const level =
      child(this.#override(id, depth), 'w:lvl') ??
      elements(this.#abstract.get(this.#definition(id)), 'w:lvl').find(isThis);
    if (!level) return undefined;
    const value = (name: string) => child(level, name)?.attributes['w:val'];
    return {
      format: value('w:numFmt') ?? 'decimal',
      start: this.#restart(id, depth) ?? Number(value('w:start') ?? 1),
      text: value('w:lvlText') ?? `%${depth + 1}.`,
      legal: isOn(child(level, 'w:isLgl')),
    };
  }
}
