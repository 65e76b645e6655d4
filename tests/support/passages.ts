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
 * Random selections of a release, or of a part of it: of one word to several blocks, wherever a reader can select words
 * of it; a third begin inside a word, and a third end inside one.
 */
export async function choose(
  page: Page,
  count: number,
  random: () => number,
  within = 'h1, .headline, #release-text',
): Promise<Choice[]> {
  const words = await page.evaluate(wordsIn, within);
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

/** Words with the places where they stand; a number's sign is part of it. */
function wordsIn(within: string): { node: number; start: number; end: number }[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return window.textNodes().flatMap((text, node) => {
    const parent = text.parentElement!;
    if (!parent.closest(within)) return [];
    if (parent.closest('[data-pagefind-ignore], [hidden], details > p, .chart caption')) return [];
    return [...segmenter.segment(text.data)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({
        node,
        start: index - (/(?:^|[\s(])[−+-]\d/.test(text.data.slice(0, index + 1).slice(-3)) ? 1 : 0),
        end: index + segment.length,
      }));
  });
}

/** Text with all that makes words hard to find again. */
export const hardText = `<div id="hard">
  <p>Growth, at 3.5&nbsp;% — “well above” the O.E.C.D.’s 2.1 % — came from inno&shy;vation &amp; R&amp;D-led
  exports; <em>and</em> (as the <a href="#a">Minister’s&nbsp;office</a> says) from <strong>K-bio</strong>.</p>
  <p>Growth, at 3.5 % — "well above" the rest – came from exports; and so on, and so on, and so on.<br>
  A line of its own &lt;1&gt;, #2, $3, 50 % off, a+b, C:\\, :~:text=, %20, naïve Café and Cafe.</p>
  <details><summary>More of it</summary><p>Folded away: growth, and so on.</p></details>
  <section><h2 id="a">혁신은 멈추지 않았다</h2><ul><li>한국판 뉴딜 2020</li><li>한국판 뉴딜 2021<ul>
  <li>한국판 뉴딜</li><li hidden>not seen</li><li>GROWTH and Growth</li></ul></li></ul>
  <blockquote><p>“Taking a step forward together”, he said: “and so on”.</p></blockquote>
  <div class="figure-table"><table><caption>Debt <span class="unit">%</span></caption><thead>
  <tr><th>Year</th><th>2020</th><th>2021</th></tr></thead><tbody>
  <tr><th>Debt</th><td>−4.5</td><td>4.5</td></tr><tr><th>Loans</th><td>4.5</td><td>−4.5</td></tr>
  <tr><th>財政 規則</th><td></td><td>n/a</td></tr></tbody></table>
  <p class="figure-data" data-pagefind-ignore><a href="x.csv">Debt (CSV)</a></p></div>
  <p>The end — and so on.</p></section></div>`;

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
