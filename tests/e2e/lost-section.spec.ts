import { expect, test, type Page } from '@playwright/test';
import { errorsOf } from '../support/search.ts';
import { release } from '../support/site.ts';

const charts = '/releases/2021/2021-supplementary-budget-proposal/';

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const notice = (page: Page, id = 'foo') =>
  status(page, `This page has no section “#${id}”. Its sections are:`);
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
/** Everything that is said of sections that are not there. */
const said = (page: Page) => page.getByText(/“#/);
const hash = (page: Page) => page.evaluate(() => location.hash);

/** Goes to an id as it was typed, and is led to one that there is. */
async function leadsTo(page: Page, typed: string, id: string): Promise<void> {
  await page.goto(release + typed);
  await expect(page).toHaveURL(`${release}#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(page.locator(':target')).toHaveId(id);
}

/** Replaces something in the HTML of the release before it reaches the browser. */
async function withHtml(page: Page, from: string, to: string): Promise<void> {
  await page.route(`**${release}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    if (!html.includes(from)) throw new Error(`The release has no ${from}.`);
    await route.fulfill({ response, body: html.replace(from, to) });
  });
}

test.describe('a mistyped section', () => {
  const mistakes = {
    'letters exchanged': ['#agneda', 'agenda'],
    'a letter too few': ['#agnda', 'agenda'],
    'a letter too many': ['#agendaa', 'agenda'],
    'another letter': ['#clozing', 'closing'],
    'two slips in a long one': [
      '#consensus-amng-interst-groups',
      'consensus-among-interest-groups',
    ],
  };
  for (const [name, [typed, id]] of Object.entries(mistakes))
    test(`leads to the one that was meant, and says so: ${name}`, async ({ page }) => {
      await leadsTo(page, typed!, id!);
      await expect(status(page, 'is not here; this is the nearest section.')).toBeInViewport();
    });

  const otherwiseWritten = {
    'capital letters': ['#Agenda', 'agenda'],
    underscores: ['#consensus_among_interest_groups', 'consensus-among-interest-groups'],
    spaces: ['#consensus%20among%20interest%20groups', 'consensus-among-interest-groups'],
    'a full stop of the text around it': ['#closing.', 'closing'],
    'an encoded quotation mark': ['#closing%E2%80%9D', 'closing'],
    'the prefix of GitHub': ['#user-content-agenda', 'agenda'],
    'a mark of direction': ['#agenda%E2%80%8F', 'agenda'],
    'a bracket and a full stop': ['#agenda).', 'agenda'],
  };
  for (const [name, [typed, id]] of Object.entries(otherwiseWritten))
    test(`leads to the one that was meant without a word of it: ${name}`, async ({ page }) => {
      await leadsTo(page, typed!, id!);
      // A notice is filled a moment after it came.
      await page.waitForTimeout(200);
      await expect(said(page)).toHaveCount(0);
    });

  test('is named as it was written', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda” is not here; this is the nearest section.')).toBeVisible();
  });

  test('may be a table or a chart', async ({ page }) => {
    await page.goto(`${charts}#debt-ration`);
    await expect(page).toHaveURL(`${charts}#debt-ratio`);
    await expect(status(page, '“#debt-ration” is not here')).toBeInViewport();
    await expect(page.getByRole('region', { name: /^Table: / }).last()).toBeInViewport();
    await page.goto('about:blank');
    await page.goto(`${charts}#revenue-and-expenditures`);
    await expect(page).toHaveURL(`${charts}#revenue-and-expenditure`);
  });

  test('takes no entry of the history: Back leads to where the reader came from', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.goto(`${release}#agneda`);
    await expect(page).toHaveURL(`${release}#agenda`);
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('is where Tab goes on, as after any arrival', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda”')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Link to section: Agenda' })).toBeFocused();
  });

  test('is said no more when the reader goes on to another', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda”')).toBeVisible();
    await contents(page).getByRole('link', { name: 'Closing' }).click();
    await expect(page).toHaveURL(`${release}#closing`);
    await expect(said(page)).toHaveCount(0);
  });

  test('is also forgiven when the address is corrected by hand on the open page', async ({
    page,
  }) => {
    await page.goto(`${release}#closing`);
    await page.evaluate(() => (location.hash = '#agneda'));
    await expect(page).toHaveURL(`${release}#agenda`);
    await expect(status(page, '“#agneda”')).toBeInViewport();
    await page.evaluate(() => (location.hash = '#cloosing'));
    await expect(page).toHaveURL(`${release}#closing`);
    await expect(status(page, '“#cloosing”')).toBeInViewport();
    await expect(said(page)).toHaveCount(1);
  });

  test('is not guessed where two are equally near', async ({ page }) => {
    await withHtml(page, 'id="closing"', 'id="agents"');
    await page.goto(`${release}#agenta`);
    await expect(notice(page, 'agenta')).toBeVisible();
    expect(await hash(page)).toBe('#agenta');
  });

  test('is guessed where both ids are of one section', async ({ page }) => {
    await withHtml(page, '<h2 id="agenda"', '<span id="agendas"></span>$&');
    await page.goto(`${release}#agend`);
    await expect(page).toHaveURL(/#agendas?$/);
    await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
  });
});

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
