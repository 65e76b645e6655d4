import type { Browser, Page } from '@playwright/test';
import type { SearchBox } from './search-box.ts';

/** How much slower the processor is made. */
export const slowdown = 4;

/** Milliseconds from one answer to the next letter: slower than anybody waits for an answer. */
const rest = 100;

/** Milliseconds after which an answer will not come any more. */
const patience = 30_000;

/** Typed first and not measured: it starts the engine, and loads none of the words that follow. */
const warmUp = 'ministry';
const words = ['economic', 'bond', 'semiconductor', 'employment', 'rating', 'supplementary', '3.5'];

/** Milliseconds from each keystroke to the frame with its results. */
export interface Keystrokes {
  /** Words typed for the first time: what the search loads for them is in it. */
  first: number[];
  /** The same words once more: the search is warm. */
  again: number[];
}

/**
 * Types words in a browser whose page has a slower processor. Nothing is left out, neither a pause
 * that the search makes after typing nor what it loads for a new word.
 */
export async function keystrokes(
  browser: Browser,
  box: SearchBox,
  address: string,
): Promise<Keystrokes> {
  const page = await browser.newPage();
  await box.ask(page, address, warmUp);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(`(${watch})(${box.isAnswered}, ${JSON.stringify(box.field)}, ${patience})`);
  const typeAll = async () => {
    const measured: number[] = [];
    for (const word of words) measured.push(...(await typeWord(page, box, word)));
    return measured;
  };
  const measured = { first: await typeAll(), again: await typeAll() };
  await page.close();
  return measured;
}

async function typeWord(page: Page, box: SearchBox, word: string): Promise<number[]> {
  await page.locator(box.field).fill('');
  await page.waitForTimeout(500);
  const measured: number[] = [];
  for (const letter of word) {
    await page.keyboard.press(letter);
    measured.push(await page.evaluate(() => window.painted));
    await page.waitForTimeout(rest);
  }
  return measured;
}

declare global {
  interface Window {
    /** Milliseconds from the last input to the frame with its results. */
    painted: Promise<number>;
  }
}

/** Runs in the page: measures from each input to the frame after its results came into the page. */
function watch(isAnswered: SearchBox['isAnswered'], field: string, patience: number): void {
  function measure({ timeStamp, target }: Event): void {
    const query = (target as HTMLInputElement).value.trim();
    window.painted = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No answer to “${query}”.`)), patience);
      // The second frame begins when the first, with the results, has been painted.
      const painted = () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - timeStamp)),
        );
      const observer = new MutationObserver(() => {
        if (!isAnswered({ query, isNew: false })) return;
        clearTimeout(late);
        observer.disconnect();
        painted();
      });
      isAnswered({ query, isNew: true });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  }
  document.querySelector(field)!.addEventListener('input', measure, { capture: true });
}

/** How much slower the page and a worker of it have really become: the protocol slows only pages. */
export async function realSlowdown(browser: Browser): Promise<{ page: number; worker: number }> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const work = `(() => { const start = performance.now(); let sum = 0; for (let i = 0; i < 3e7; i++) sum += i % 7; return performance.now() - start; })()`;
  const inWorker = `new Promise((done) => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(`postMessage(${work})`)}])));
    worker.onmessage = ({ data }) => done(data);
  })`;
  // The quickest of three: another program may have had the processor.
  const quickest = async (script: string) =>
    Math.min(
      await page.evaluate<number>(script),
      await page.evaluate<number>(script),
      await page.evaluate<number>(script),
    );
  const time = async () => [await quickest(work), await quickest(inWorker)] as const;
  const [page1, worker1] = await time();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const [page4, worker4] = await time();
  await page.close();
  return { page: page4 / page1, worker: worker4 / worker1 };
}
