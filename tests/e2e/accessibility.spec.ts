import { expect, test, type Page } from '@playwright/test';
import { audit, auditInModes } from '../support/accessibility/audit.ts';
import { readColours } from '../support/accessibility/colours.ts';
import { unreadable } from '../support/accessibility/layout.ts';
import {
  dark,
  enlarged,
  enlargedPhone,
  forced,
  light,
  narrow,
  type Mode,
} from '../support/accessibility/modes.ts';
import { pairs } from '../support/accessibility/pairs.ts';
import { dialogOf, field, openDialog } from '../support/search.ts';
import { kindsOfPage, release } from '../support/site.ts';

const schemes = readColours();

async function expectNoViolations(page: Page, modes: Mode[]): Promise<void> {
  const violations: string[] = [];
  for (const mode of modes) {
    await mode.enter(page);
    violations.push(...(await audit(page, mode)).violations);
  }
  expect(violations).toEqual([]);
}

type Reach = (page: Page) => Promise<unknown>;

const facets = (page: Page) => page.getByRole('group', { name: 'Topic' });
const typedInDialog = (query: string) => async (page: Page) => {
  await (await openDialog(page)).fill(query);
  await expect(dialogOf(page).getByRole('heading').first()).toBeVisible();
};

/** States of a page that only an action brings about; on a phone and on a desk. */
const states: Record<string, { path: string; reach: Reach }> = {
  'search with results': {
    path: '/search/?q=meeting',
    reach: (page) => expect(page.getByRole('button', { name: 'Show 3 more' })).toBeVisible(),
  },
  'search with choices open and chosen': {
    path: '/search/?q=meeting&year=2019&year=2020&from=2019-01-01',
    reach: async (page) => {
      await expect(page.getByRole('button', { name: 'Remove all' })).toBeVisible();
      const fold = page.getByText('Narrow results (3 chosen)');
      if (await fold.isVisible()) await fold.click();
      await facets(page).getByRole('button').click();
      await expect(facets(page).getByRole('button')).toHaveText('Show fewer');
    },
  },
  'search that means a list': {
    path: '/search/?q=bio-industry',
    reach: (page) => expect(page.getByRole('link', { name: /^RSS feed/ })).toBeVisible(),
  },
  'search without results': {
    path: '/search/?q=zzyzx',
    reach: (page) => expect(page.getByText(/^No press release/).first()).toBeVisible(),
  },
  'search with a slip of the keyboard': {
    path: '/search/?q=microbimoe',
    reach: (page) => expect(page.getByText(/There is 1 for “microbiome”/).first()).toBeVisible(),
  },
  'search in trouble': {
    path: '/search/',
    reach: async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await field(page).fill('bio');
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  'search with recent searches': {
    path: '/search/',
    reach: async (page) => {
      await field(page).fill('bonds');
      await field(page).press('Enter');
      await field(page).fill('');
      await expect(page.getByRole('heading', { name: 'Recent searches' })).toBeVisible();
    },
  },
  'search dialog, just opened': {
    path: release,
    reach: async (page) => expect(await openDialog(page)).toBeFocused(),
  },
  'search dialog with results': { path: release, reach: typedInDialog('microbiome') },
  'search dialog without results': { path: release, reach: typedInDialog('zzyzx') },
  'a release with marks': {
    path: `${release}?mark=microbiome`,
    reach: (page) => expect(page.getByRole('button', { name: 'Clear the marks' })).toBeVisible(),
  },
  'a release without the section asked for': {
    path: `${release}#foo`,
    reach: (page) => expect(page.getByText('This page has no section “#foo”.')).toBeVisible(),
  },
  'a release with a section near to the one asked for': {
    path: `${release}#agneda`,
    reach: async (page) => {
      // Its mark fades.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByText('“#agneda” is not here')).toBeVisible();
    },
  },
  'a standing page without the section asked for': {
    path: '/accessibility/#foo',
    reach: (page) => expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible(),
  },
  'page not found, with releases near to it': {
    path: '/releases/2020/33rd-ministerial-meeting/',
    reach: (page) => expect(page.getByRole('heading', { name: /^Nearest to/ })).toBeVisible(),
  },
  'page not found, with the one that was meant': {
    path: `${release.slice(0, -1)}).`,
    reach: (page) => expect(page.getByRole('heading', { name: /^You probably/ })).toBeVisible(),
  },
  'page not found, with lists': {
    path: '/topics/bio-industri/',
    reach: (page) => expect(page.getByRole('heading', { name: 'All topics' })).toBeVisible(),
  },
  'a release being cited': {
    path: `${release}#agenda`,
    reach: async (page) => {
      await page.getByRole('link', { name: 'Cite this release' }).click();
      await expect(page.getByRole('dialog', { name: 'Cite this release' })).toBeVisible();
    },
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

for (const [kind, path] of Object.entries(kindsOfPage))
  test(`WCAG 2.2 AA in light, dark, forced colours, 200 % text, 320 px, text spacing: ${kind}`, async ({
    page,
  }) => {
    await page.goto(path);
    const { violations, unreadable, contrasts } = await auditInModes(page);
    expect.soft(violations).toEqual([]);
    expect.soft(unreadable).toEqual([]);
    expect(contrasts.length).toBeGreaterThan(10);
    // The table of pairs, whose contrast is computed, holds what is on the pages.
    for (const scheme of ['light', 'dark'] as const) {
      const known = pairs.map(
        ({ front, back }) => `${schemes[scheme][front]} on ${schemes[scheme][back]}`,
      );
      const shown = contrasts
        .filter(({ mode }) => mode === scheme)
        .map(({ foreground, background }) => `${foreground} on ${background}`);
      expect
        .soft(
          shown.filter((pair) => !known.includes(pair)),
          scheme,
        )
        .toEqual([]);
    }
  });

for (const [state, { path, reach }] of Object.entries(states)) {
  test(`WCAG 2.2 AA in light, dark, forced colours, 200 % text, on a phone: ${state}`, async ({
    page,
  }) => {
    await page.goto(path);
    await reach(page);
    await expectNoViolations(page, [light, dark, forced, enlarged]);
    expect(await unreadable(page)).toEqual([]);
    await light.enter(page);
    await expectNoViolations(page, [{ ...narrow, rules: 'all' }]);
    expect(await unreadable(page)).toEqual([]);
    await expectNoViolations(page, [enlargedPhone]);
    expect(await unreadable(page)).toEqual([]);
  });
}

test('WCAG 2.2 AA on a phone: a release, with the menu open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(release);
  await page.getByRole('navigation', { name: 'Main menu' }).getByText('Menu').click();
  await expectNoViolations(page, [{ ...narrow, rules: 'all' }, dark, forced]);
});
