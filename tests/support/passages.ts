import type { CDPSession, Page } from '@playwright/test';

/** Two places in a page: index among its text nodes and UTF-16 offset, of start and end. */
type Places = [startNode: number, start: number, endNode: number, end: number];

/** A selection of a release. */
export interface Choice {
  /** Where the reader begins and ends, perhaps inside a word. */
  selected: Places;
  /** The same from whole word to whole word. */
  meant: Places;
  words: string;
  /** Elements that the selection crosses or lies in. */
  crosses: string[];
}

declare global {
  interface Window {
    textNodes: () => Text[];
    rangeOf: (places: Places) => Range;
  }
}

/** Gives a page's documents the helpers by which places are named. */
export async function helpWithRanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.textNodes = () => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      return nodes;
    };
    window.rangeOf = ([startNode, start, endNode, end]) => {
      const nodes = window.textNodes();
      const range = new Range();
      range.setStart(nodes[startNode]!, start);
      range.setEnd(nodes[endNode]!, end);
      return range;
    };
  });
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Random selections of a release: of one word to several blocks, wherever a reader can select words
 * of it; a third begin inside a word, and a third end inside one.
 */
export async function choose(page: Page, count: number, random: () => number): Promise<Choice[]> {
  const words = await page.evaluate(wordsOfRelease);
  const among = (number: number) => Math.floor(random() * number);
  const cut = (length: number) => (random() < 1 / 3 ? among(length) : 0);
  const places = Array.from({ length: count }, (): Omit<Choice, 'crosses' | 'words'> => {
    const first = among(words.length);
    const length = [1, 2 + among(6), 8 + among(30), 40 + among(160)][among(4)]!;
    const a = words[first]!;
    const b = words[Math.min(first + length, words.length) - 1]!;
    const start = a.start + cut(a.end - a.start);
    // Of a single word at least a letter is left.
    const end = a === b ? b.end - cut(b.end - start) : b.end - cut(b.end - b.start);
    return {
      selected: [a.node, start, b.node, end],
      meant: [a.node, a.start, b.node, b.end],
    };
  });
  return page.evaluate(
    (choices) =>
      choices.map((choice) => {
        const range = window.rangeOf(choice.meant);
        const inside = [...range.cloneContents().querySelectorAll('*')];
        const around = range.commonAncestorContainer.parentElement!.closest('p, li, th, td, h2');
        const crosses = [...inside, ...(around ? [around] : [])].map(({ localName }) => localName);
        return { ...choice, words: String(range), crosses };
      }),
    places,
  );
}

/** The words of a release with the places where they stand; a number's sign is part of it. */
function wordsOfRelease(): { node: number; start: number; end: number }[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return window.textNodes().flatMap((text, node) => {
    const parent = text.parentElement!;
    if (!parent.closest('h1, .headline, #release-text')) return [];
    if (parent.closest('[data-pagefind-ignore], .chart caption')) return [];
    return [...segmenter.segment(text.data)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({
        node,
        start: index - (/(?:^|[\s(])[−+-]\d/.test(text.data.slice(0, index + 1).slice(-3)) ? 1 : 0),
        end: index + segment.length,
      }));
  });
}

/** Sees a page as its reader does: what a text fragment marks is told to no script. */
export class Eye {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Eye> {
    return new Eye(await page.context().newCDPSession(page));
  }

  /** The window's pixels, as a PNG in base64. */
  async look(): Promise<string> {
    const options = { format: 'png', optimizeForSpeed: true } as const;
    return (await this.#session.send('Page.captureScreenshot', options)).data;
  }
}
