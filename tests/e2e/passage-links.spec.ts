import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import {
  choose,
  Eye,
  hardText,
  helpWithRanges,
  randomFrom,
  type Choice,
} from '../support/passages.ts';
import { release } from '../support/site.ts';

/** Releases, and what selections must cross there for the test to prove something. */
const releases = {
  [release]: ['li', 'p', 'h2'],
  '/releases/2021/ktb-issuance-plan-august-2021/': ['td', 'strong', 'li'],
};
const seed = Number(process.env['PASSAGE_SEED'] ?? 20200924);
const perTest = 8;

test.use({
  // Half the size is drawn faster, and still shows every letter.
  deviceScaleFactor: 0.5,
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
  // It would keep the page at each of a thousand steps.
  trace: 'off',
});
test.describe.configure({ timeout: 120_000 });

for (const [place, [path, crossed]] of Object.entries(releases).entries())
  test(`copied links mark exactly the selected words: ${path.slice(15, -1)}`, async ({
    context,
  }) => {
    const ownSeed = seed + 4 * place;
    // A word of a repeated heading or row is the same in the same surroundings: no link tells it.
    const linked = await expectExactMarks(context, path, ownSeed, { mostWithout: 3 });
    const crosses = new Set(linked.flatMap((choice) => choice.crosses));
    expect([...crosses], `seed ${ownSeed}`).toEqual(expect.arrayContaining(crossed));
  });

test('copied links mark exactly the selected words: a text hard to search', async ({ context }) => {
  await context.route(`**${release}`, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replace('id="release-text">', `$&${hardText}`) });
  });
  await expectExactMarks(context, release, seed, { mostWithout: 5, within: '#hard' });
});

/**
 * Copies the links of random selections, opens each, and expects what the browser marks to be the
 * selected words, from whole word to whole word.
 * @returns the selections
 */
async function expectExactMarks(
  context: BrowserContext,
  path: string,
  ownSeed: number,
  { mostWithout, within }: { mostWithout: number; within?: string },
): Promise<Choice[]> {
  const pages = [await context.newPage(), await context.newPage(), await context.newPage()];
  const [page, expected, opened] = pages as [Page, Page, Page];
  await page.clock.install();
  for (const one of pages) await helpWithRanges(one);
  for (const one of [page, expected]) await one.goto(path);
  await showWhole(expected, opened);
  const [eye, openedEye] = [await Eye.of(expected), await Eye.of(opened)];
  const unmarked = await eye.look();

  const linked: Choice[] = [];
  for (const choice of await choose(page, perTest + mostWithout, randomFrom(ownSeed), within)) {
    const link = await copiedLink(page, choice);
    const told = `seed ${ownSeed}, “${choice.words}”\n${link}`;
    if (!link.includes(':~:')) {
      await expect(page.getByRole('status'), told).toContainText('no link can tell');
      continue;
    }
    await opened.goto('about:blank');
    await opened.goto(link);
    await opened.evaluate(() => scrollTo(0, 0));
    // The same words, marked by other means and in the same colours.
    await expected.evaluate(
      (places) => CSS.highlights.set('searched', new Highlight(window.rangeOf(places))),
      choice.meant,
    );
    const wanted = await eye.look();
    expect(wanted, told).not.toBe(unmarked);
    const isEqual = async () => (await openedEye.look()) === wanted;
    await expect.poll(isEqual, { message: told, timeout: 5000 }).toBe(true);
    linked.push(choice);
    if (linked.length === perTest) break;
  }
  expect(linked, `seed ${ownSeed}`).toHaveLength(perTest);
  return linked;
}

/** Makes the windows as large as a release is long, so that one look sees all of it. */
async function showWhole(...pages: Page[]): Promise<void> {
  const width = 700;
  await pages[0]!.setViewportSize({ width, height: 700 });
  const height = await pages[0]!.evaluate(() => document.documentElement.scrollHeight);
  for (const page of pages) await page.setViewportSize({ width, height });
}

/** Selects as a reader does, waits for the button and presses it. */
async function copiedLink(page: Page, { selected }: Choice): Promise<string> {
  await page.evaluate(async (places) => {
    await navigator.clipboard.writeText('');
    const { startContainer, startOffset, endContainer, endOffset } = window.rangeOf(places);
    (document.activeElement as HTMLElement).blur();
    const changed = new Promise((done) =>
      document.addEventListener('selectionchange', done, { once: true }),
    );
    getSelection()!.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    await changed;
  }, selected);
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Copy link to these words' }).press('Enter');
  await page.clock.runFor(100);
  return page.evaluate(() => navigator.clipboard.readText());
}
