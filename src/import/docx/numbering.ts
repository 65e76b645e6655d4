import { child, elements, type XmlElement } from '../xml.ts';

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
}

interface Level {
  format: string;
  start: number;
  text: string;
}

/** Counts the lists of a Word document as Word does, paragraph by paragraph. */
export class Numbering {
  #abstract = new Map<string, XmlElement>();
  #numbers = new Map<string, XmlElement>();
  /** What each list has counted to, by level. Lists that share a definition go on counting. */
  #counts = new Map<string, (number | undefined)[]>();
  #restarted = new Set<string>();

  constructor(part: XmlElement | undefined) {
    for (const element of elements(part, 'w:abstractNum'))
      this.#abstract.set(element.attributes['w:abstractNumId'] ?? '', element);
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
      return { ordered: false, number: 0, depth, label: '•', decimal: true };

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
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return inFormat(counts[at] ?? 1, this.#level(id, at)?.format ?? 'decimal');
    });
    return { ordered: true, number, depth, label, decimal: level.format.startsWith('decimal') };
  }

  #definition(id: string): string {
    return child(this.#numbers.get(id), 'w:abstractNumId')?.attributes['w:val'] ?? '';
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
    };
  }
}

const roman: [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as Word writes it in one of its formats. */
function inFormat(number: number, format: string): string {
  const upper = format.startsWith('upper');
  let word = String(number);
  if (format.endsWith('Letter')) word = String.fromCharCode(97 + ((number - 1) % 26));
  else if (format.endsWith('Roman')) {
    word = '';
    let rest = number;
    for (const [value, sign] of roman)
      while (rest >= value) {
        word += sign;
        rest -= value;
      }
  }
  return upper ? word.toUpperCase() : word;
}
