/** What has text nodes and no text to be seen; in SVG, `title` and `desc` too. */
const unseen =
  'script, style, noscript, template, title, desc, textarea, select, [inert], .passage-tools';
/** Characters that searches ignore: soft hyphen, zero-width space and joiners. */
const ignorable = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/**
 * The text of the page as a browser searches it for a text fragment: white space collapsed, a line
 * feed at each edge of a block, nothing that is not displayed; what is folded away is in it.
 */
export class PageText {
  /** In UTF-16 units, as are all offsets into it. */
  readonly text: string;
  /** The same, in which what searches take for equal is equal; unit for unit as long. */
  readonly folded: string;
  /** Where words or signs begin and end (Unicode Text Segmentation, UAX 29). */
  readonly breaks: ReadonlySet<number>;
  /** Where words begin, and where they end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly #places: [Text, number][] = [];

  constructor(root: Element) {
    const units: string[] = [];
    const add = (unit: string, node: Text, offset: number) => {
      if (unit === ' ' && (units.length === 0 || /[ \n]/.test(units.at(-1)!))) return;
      this.#places.push([node, offset]);
      units.push(unit);
    };
    const edge = () => {
      if (units.at(-1) === ' ') units[units.length - 1] = '\n';
      else if (units.length > 0 && units.at(-1) !== '\n') {
        const [node, offset] = this.#places.at(-1)!;
        this.#places.push([node, offset + 1]);
        units.push('\n');
      }
    };
    const read = (parent: Element, visible: boolean) => {
      for (const node of parent.childNodes)
        if (node instanceof Text) {
          if (visible)
            for (let i = 0; i < node.length; i++)
              if (!ignorable.test(node.data[i]!))
                add(node.data[i]!.replace(/[\t\n\f\r]/, ' '), node, i);
        } else if (node instanceof Element && !node.matches(unseen)) {
          const { display, visibility } = getComputedStyle(node);
          if (display === 'none') continue;
          const inline = /^(inline|contents)$/.test(display) && !(node instanceof HTMLBRElement);
          if (!inline) edge();
          read(node, visibility === 'visible');
          if (!inline) edge();
        }
    };
    read(root, true);
    this.text = units.join('');
    this.folded = fold(this.text);
    const words = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
    const segments = [...words.segment(this.text)];
    this.breaks = new Set([...segments.map(({ index }) => index), this.text.length]);
    const wordLike = segments.filter(({ isWordLike }) => isWordLike);
    this.starts = wordLike.map(({ index }) => index);
    this.ends = wordLike.map(({ index, segment }) => index + segment.length);
  }

  /** Where a unit stands in the document. */
  at(index: number): [Text, number] {
    return this.#places[index]!;
  }

  /** Whether a unit is of the release itself, and not of what the site says around and in it. */
  isOwn(index: number): boolean {
    const parent = this.at(index)[0].parentElement!;
    return Boolean(parent.closest('.release')) && !parent.closest('[data-pagefind-ignore]');
  }

  /** The first unit at or behind the start or the end of a range. */
  indexOf(range: Range, toStart: boolean): number {
    const point = range.cloneRange();
    point.collapse(toStart);
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const [node, offset] = this.at(middle);
      if (point.comparePoint(node, offset) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Equal letters and signs for what browsers’ searches take as equal: small and capital, with and
 * without accents, all quotation marks of a kind. Taking more for equal than a browser does makes
 * a link longer, never wrong.
 */
export function fold(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u0080-\u2fff\uf900-\uffff]/g, (unit) => unit.normalize('NFKD')[0]!)
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}
