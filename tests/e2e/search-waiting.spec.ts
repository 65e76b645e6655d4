import { expect, test, type Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { dialogOf, field, found, openDialog, title } from '../support/search.ts';

/** Holds back the texts of results, each until it is let go. */
async function holdTexts(page: Page): Promise<(() => void)[]> {
  const held: (() => void)[] = [];
  await page.route('**/pagefind/text/**', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return held;
}

/** Milliseconds from an input into the focused field to the moment that “Searching …” is seen. */
function untilSearching(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const input = document.activeElement as HTMLInputElement;
        const seen = () =>
          [...document.querySelectorAll('p')].some(
            (element) => element.textContent === 'Searching …' && element.checkVisibility(),
          );
        const observer = new MutationObserver(() => {
          if (!seen()) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        input.value = query;
        const started = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    query,
  );
}

test.describe('a search that takes long says so within a tenth of a second', () => {
  // The best of three, for other work on this machine may keep the page waiting.
  const best = async (page: Page) => {
    const times: number[] = [];
    for (const query of ['microbiome', 'farmhouses', 'Fitch'])
      times.push(await untilSearching(page, query));
    return Math.min(...times);
  };

  test('on the search page', async ({ page }) => {
    await holdTexts(page);
    await page.goto('/search/');
    await field(page).focus();
    expect(await best(page)).toBeLessThan(100);
    await expect(found(page)).toHaveCount(0);
  });

  test('in the dialog', async ({ page }) => {
    await holdTexts(page);
    await page.goto('/about/');
    const program = page.waitForResponse('**/pagefind-entry.json*');
    await openDialog(page);
    await program;
    expect(await best(page)).toBeLessThan(100);
  });
});

test('a wait is spoken, too', async ({ page }) => {
  const held = await holdTexts(page);
  await page.goto('/search/?q=microbiome');
  await expect(page.getByRole('status')).toHaveText('Searching …');
  const spoken = () => {
    held.splice(0).forEach((letGo) => letGo());
    return page.getByRole('status').textContent();
  };
  await expect.poll(spoken).toBe('1 press release for “microbiome”');
});

test('what was typed before the program came is searched', async ({ page }) => {
  const letGo = await holdBack(page, '**/_astro/*.js');
  await page.goto('/search/?q=Fitch', { waitUntil: 'commit' });
  await field(page).fill('microbiome');
  letGo();
  await expect(found(page).getByRole('heading')).toHaveText([title]);
  await expect(field(page)).toHaveValue('microbiome');
});

test('results do not wait for what narrows them', async ({ page }) => {
  await page.route('**/pagefind/facets.json', () => new Promise(() => undefined));
  await page.goto('/search/?q=budget');
  await expect(found(page)).toHaveCount(7);
});

test('nor, in the dialog, for how they look', async ({ page }) => {
  await page.route('**/_astro/*.css', () => new Promise(() => undefined));
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  await expect(dialogOf(page).getByRole('heading', { name: title })).toBeVisible();
});

test('a slow answer never replaces a newer one', async ({ page }) => {
  const held = await holdTexts(page);
  await page.goto('/search/?q=microbiome');
  await expect.poll(() => held.length).toBe(1);
  await field(page).fill('Fitch');
  await expect.poll(() => held.length).toBeGreaterThan(1);
  held.slice(1).forEach((letGo) => letGo());
  const newer = found(page).getByRole('heading', { name: /^Fitch Maintains/ });
  await expect(newer).toBeVisible();
  const older = page.waitForResponse('**/pagefind/text/**');
  held[0]!();
  await older;
  await page.waitForTimeout(300);
  await expect(newer).toBeVisible();
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText(/“Fitch”$/);
});

test('in the dialog neither', async ({ page }) => {
  const held = await holdTexts(page);
  await page.goto('/about/');
  const input = await openDialog(page);
  await input.fill('microbiome');
  await expect.poll(() => held.length).toBe(1);
  // An emptied field is an answer, too.
  await input.fill('');
  await expect(dialogOf(page).getByText('Searching …')).toHaveCount(0);
  const older = page.waitForResponse('**/pagefind/text/**');
  held[0]!();
  await older;
  await page.waitForTimeout(300);
  await expect(dialogOf(page).getByRole('heading', { name: title })).toHaveCount(0);
});

test('in the dialog the results before stay until there are others', async ({ page }) => {
  await page.goto('/about/');
  const input = await openDialog(page);
  await input.fill('microbiome');
  const older = dialogOf(page).getByRole('heading', { name: title });
  await expect(older).toBeVisible();
  const held = await holdTexts(page);
  await input.fill('Fitch');
  await expect(dialogOf(page).getByText('Searching …')).toBeVisible();
  await expect(older).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  held.forEach((letGo) => letGo());
  await expect(dialogOf(page).getByRole('heading', { name: /^Fitch Maintains/ })).toBeVisible();
  await expect(older).toHaveCount(0);
  await expect(dialogOf(page).getByText('Searching …')).toHaveCount(0);
});
