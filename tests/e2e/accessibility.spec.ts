import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { kindsOfPage, release } from '../support/site.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}

/** States of a page that only an action brings about. */
const states: Record<string, { path: string; reach: (page: Page) => Promise<void> }> = {
  'search with results': {
    path: '/search/?q=bio',
    reach: (page) => expect(page.locator('mark').first()).toBeVisible(),
  },
  'search without results': {
    path: '/search/?q=zzyzx',
    reach: (page) => expect(page.getByText(/^No press release/).first()).toBeVisible(),
  },
  'search with a word found nowhere': {
    path: '/search/?q=bio zzyzx',
    reach: (page) => expect(page.getByText(/^No press release/).first()).toBeVisible(),
  },
  'home with news': {
    path: '/',
    reach: async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('press-room:following', '{"topics/bio-industry":["/releases/old/"]}'),
      );
      await page.reload();
      await expect(page.getByRole('region', { name: /since your last visit/ })).toBeVisible();
    },
  },
  'RSS Service open': {
    path: '/',
    reach: (page) => page.getByRole('link', { name: 'RSS Service' }).click(),
  },
};

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`WCAG 2.2 AA in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [kind, path] of Object.entries(kindsOfPage))
      test(kind, async ({ page }) => {
        await page.goto(path);
        await expectNoViolations(page);
      });

    for (const [state, { path, reach }] of Object.entries(states))
      test(state, async ({ page }) => {
        await page.goto(path);
        await reach(page);
        await expectNoViolations(page);
      });

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 320, height: 640 } });

      test('a release, with the menu open', async ({ page }) => {
        await page.goto(release);
        await page.getByRole('navigation', { name: 'Main menu' }).getByText('Menu').click();
        await expectNoViolations(page);
      });
    });
  });

for (const [kind, path] of Object.entries(kindsOfPage))
  test(`needs no sideways scrolling at 320 pixels (WCAG 1.4.10): ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
