import { expect, test, type Page } from '@playwright/test';
import { charts, notice, said, withHtml } from '../support/lost-section.ts';
import { errorsOf } from '../support/search.ts';
import { release } from '../support/site.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });

test.describe('a section that the page does not have', () => {
  test('is named above the list of those there are, on a desk beside the title', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${release}#foo`);
    await expect(notice(page)).toBeInViewport();
    await expect(contents(page).getByRole('link', { name: 'Closing' })).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

    test('is named where the list stands, which is open, and takes no focus', async ({ page }) => {
      await page.goto(`${release}#foo`);
      await expect(notice(page)).toBeInViewport();
      await expect(contents(page).getByRole('link')).toHaveCount(5);
      await expect(contents(page).getByRole('link', { name: 'Closing' })).toBeInViewport();
      await expect(page.locator('body')).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    });

    test('is shown to a reader who asks for it from far down', async ({ page }) => {
      await page.goto(`${release}#closing`);
      await page.evaluate(() => (location.hash = '#foo'));
      await expect(notice(page)).toBeInViewport();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.evaluate(() => (location.hash = '#bar'));
      await expect(notice(page, 'bar')).toBeInViewport();
      await expect(said(page)).toHaveCount(1);
    });

    test('does not tear away who reads on meanwhile', async ({ page }) => {
      await page.route('**/_astro/section*.js', async (route) => {
        await page.evaluate(() => scrollTo(0, 2000));
        await route.continue();
      });
      await page.goto(`${release}#foo`);
      await expect(notice(page)).toBeVisible();
      await expect(notice(page)).not.toBeInViewport();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1500);
    });
  });

  test('is said no more once the reader follows a link to a section; Back says it again', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${release}#foo`);
    await expect(notice(page)).toBeVisible();
    await contents(page).getByRole('link', { name: 'Agenda' }).press('Enter');
    await expect(page).toHaveURL(`${release}#agenda`);
    const heading = page.getByRole('heading', { name: 'Agenda', exact: true });
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())!.y).toBeLessThan(60);
    await expect(said(page)).toHaveCount(0);
    await page.goBack();
    await expect(notice(page)).toBeVisible();
  });

  test('is still said to who skips to the content', async ({ page }) => {
    await page.goto(`${release}#foo`);
    await expect(notice(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${release}#content`);
    await expect(page.getByRole('main')).toBeFocused();
    await expect(notice(page)).toBeVisible();
  });

  test('is named on a standing page, with a list made for it', async ({ page }) => {
    await page.goto('/accessibility/#foo');
    await expect(notice(page)).toBeInViewport();
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await sections.getByRole('link', { name: 'How it works' }).click();
    await expect(page).toHaveURL('/accessibility/#how-it-works');
    await expect(page.getByRole('heading', { name: 'How it works' })).toBeInViewport();
    await expect(sections).toHaveCount(0);
    await expect(said(page)).toHaveCount(0);
  });

  test('is not guessed from another figure', async ({ page }) => {
    await withHtml(page, 'id="closing"', 'id="budget-2020"');
    await page.goto(`${release}#budget-2021`);
    await expect(notice(page, 'budget-2021')).toBeVisible();
  });

  test('is not spoken of on paper', async ({ page }) => {
    await page.goto(`${release}#foo`);
    await expect(notice(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(said(page)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${release}#agneda`);
    await expect(said(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(said(page)).toBeHidden();
  });

  const hostile = {
    'ill-formed encoding': ['#%E0%A4%A', '%E0%A4%A'],
    'a lone per cent sign': ['#100%', '100%'],
    markup: ['#<img src=x onerror="throw 1">', '<img src=x onerror="throw 1">'],
    'marks of direction': ['#%E2%80%AEoof%E2%81%A6%00', 'oof'],
    'another script': ['#%EA%B8%B0%ED%9A%8D', '기획'],
    'signs of a selector': ['#"]:is(*)\\', '"]:is(*)\\'],
    'ten thousand characters': [`#${'q'.repeat(10_000)}`, `${'q'.repeat(60)}…`],
  };
  for (const [name, [typed, shown]] of Object.entries(hostile))
    test(`is text, whatever it contains: ${name}`, async ({ page }) => {
      const errors = errorsOf(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(release + typed);
      await expect(notice(page, shown)).toBeVisible();
      await expect(page.getByRole('article').getByRole('img')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(errors).toEqual([]);
    });
});

test.describe('nothing is said', () => {
  /** By the time another section has been asked for in vain, anything before would have been said. */
  async function expectNothing(page: Page, address: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(/has no section|is not here/)).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#foo'));
    await expect(notice(page)).toBeVisible();
  }

  test('of the top of the page, of words of the text and of other programs’ notes', async ({
    page,
  }) => {
    for (const hash of ['', '#', '#top', '#TOP', '#:~:text=microbiome', '#utm_source=feed'])
      await expectNothing(page, release + hash);
    await expectNothing(page, `${release}#agenda:~:text=microbiome`);
  });

  test('of what is there: sections, tables, other ids, ids with figures that look encoded', async ({
    page,
  }) => {
    await withHtml(
      page,
      '<h2 id="agenda"',
      '<a name="old name"></a><span id="former"></span><span id="100%25"></span><span id="기획"></span>$&',
    );
    for (const id of ['agenda', 'old%20name', 'former', '100%25', '기획', 'attachments', 'content'])
      await expectNothing(page, `${release}#${id}`);
    await expectNothing(page, `${charts}#debt-ratio`);
  });

  test('where the program does not arrive: the page is read as it is', async ({ page }) => {
    const errors = errorsOf(page);
    await page.route('**/_astro/section*.js', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.goto(`${release}#foo`);
    await failed;
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(errors).toEqual([]);
  });

  test('and nothing is loaded, when the section is there', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(`${release}#agenda`);
    await page.waitForLoadState('networkidle');
    expect(scripts).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address of no section opens the release at its top', async ({ page }) => {
    await page.goto(`${release}#foo`);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page.getByText('This page has no section')).toHaveCount(0);
  });
});
