import { expect, test, type Page } from '@playwright/test';
import { choose, Eye, helpWithRanges, randomFrom, type Choice } from '../support/passages.ts';
import { release } from '../support/site.ts';

/** Releases, and what selections must cross there for the test to prove something. */
const releases = {
  [release]: ['li', 'p', 'h2'],
  '/releases/2021/2021-supplementary-budget-proposal/': ['td', 'caption', 'li'],
  '/releases/2021/ktb-issuance-plan-august-2021/': ['td', 'strong', 'li'],
  '/releases/2020/government-to-adopt-national-fiscal-rules/': ['td', 'strong', 'h2'],
};
const seed = Number(process.env['PASSAGE_SEED'] ?? 20200921);
const perTest = 25;
/** Selections of 25 that no text directive can tell from others: a word of a repeated heading. */
const mostWithout = 5;

test.use({
  // Half the size is drawn faster, and still shows every letter.
  deviceScaleFactor: 0.5,
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
  // It would keep the page at each of a thousand steps.
  trace: 'off',
});

for (const [place, [path, crossed]] of Object.entries(releases).entries())
  for (const half of [0, 1])
    test(`copied links mark exactly the selected words: ${path.slice(15, -1)}, ${half + 1}`, async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      await page.clock.install();
      const [expected, opened] = [await context.newPage(), await context.newPage()];
      for (const one of [page, expected, opened]) await helpWithRanges(one);
      for (const one of [page, expected]) await one.goto(path);
      await showWhole(expected, opened);
      const [eye, openedEye] = [await Eye.of(expected), await Eye.of(opened)];
      const unmarked = await eye.look();

      const ownSeed = seed + 2 * place + half;
      const choices = await choose(page, perTest + mostWithout, randomFrom(ownSeed));
      const linked: Choice[] = [];
      for (const choice of choices) {
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
      const crosses = new Set(linked.flatMap((choice) => choice.crosses));
      expect([...crosses], `seed ${ownSeed}`).toEqual(expect.arrayContaining(crossed));
    });

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
