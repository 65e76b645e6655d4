import { expect, test } from '@playwright/test';
import { isReserved } from '../../src/markdown/reserved-ids.ts';
import { release } from '../support/site.ts';

test.describe('a release', () => {
  test.beforeEach(({ page }) => page.goto(release));

  test('says what it is, and who issued it when', async ({ page }) => {
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(
      '3rd Ministerial Meeting on Industrial Innovation',
    );
    await expect(
      article.getByText('36th Ministerial Meeting on the Economy').first(),
    ).toBeVisible();
    await expect(article.getByText('Government keeps up industrial innovation')).toBeVisible();
    const facts = await article.locator('dl > div').allInnerTexts();
    expect(facts.map((fact) => fact.replace(/\s+/g, ' '))).toEqual([
      'Division General Policy Coordination Division Policy Coordination Bureau',
      'Date 21 September 2020',
      'Tel +82-44-215-4510',
    ]);
    await expect(article.getByRole('time')).toHaveAttribute('datetime', '2020-09-21');
    await expect(article.getByRole('link', { name: '+82-44-215-4510' })).toHaveAttribute(
      'href',
      'tel:+82442154510',
    );
  });

  test('carries every fact of its sheet', async ({ page }) => {
    const text = (await page.getByRole('article').innerText()).replace(/\s+/g, ' ');
    for (const fact of [
      /Deputy Prime Minister Hong Nam-ki chaired/,
      /also the 36th/,
      /priority innovation policies/,
      /results for new services, such as consensus among interest groups/,
      /plans for the bio-industry/,
      /summary of the Deputy Prime Minister’s keynote/,
      /virus .* rebound .* priority/,
      /work on innovation never stopped/,
      /5G and future cars have advanced/,
      /Venture investment, however, slowed in the first half/,
      /drive to innovate is fading/,
      /four frameworks/,
      /Korean New Deal/,
      /from survival to innovation/,
      /system chips and bio-healthcare as the two targets/,
      /digital transformation/,
      /talent, innovative finance and R&D/,
      /laws, institutions and regulation/,
      /consensus about new services/,
      /Regulation blocks new services/,
      /obstacle is conflicting interests/,
      /New and existing bed-and-breakfast \(B&B\)/,
      /“taking a step forward together”/,
      /vacant farmhouses/,
      /both sides compromised/,
      /Bio exports and investment are rising/,
      /K-disease prevention/,
      /chance that must not be missed/,
    ])
      expect.soft(text).toMatch(fact);
  });

  test('has one agenda list of four items, with the points under their item', async ({ page }) => {
    const agenda = page.locator('ol').filter({ hasText: 'Green biotechnology plan' }).last();
    const items = agenda.locator('> li');
    await expect(items).toHaveCount(4);
    await expect(items.nth(0)).toHaveText(/^\s*Industrial innovation\s*$/);
    await expect(items.nth(1)).toHaveText(/^\s*Outcomes of consensus\s*$/);
    await expect(items.nth(2).getByRole('listitem')).toHaveText([
      /five core areas: microbiome, alternative food, seeds, animal medicine and bio-based material/i,
      /roadmap, due within 2020/i,
      /big-data infrastructure: supercomputers and research data centers/i,
      /demand-led support for each area.*consulting services.*open public data and regulation/i,
    ]);
    await expect(items.nth(3).getByRole('listitem')).toHaveText([
      /bio education center for 2,000 workers a year/i,
      /training in new technology: .*data and .*AI.*precision medicine abroad/i,
    ]);
  });

  test('offers its attachment with type, pages and size, and the file is that', async ({
    page,
    request,
  }) => {
    const link = page.getByRole('region', { name: 'Attachments' }).getByRole('link');
    await expect(link).toHaveAccessibleName(
      /^PDF Agenda and plan of the 3rd .* \d+\skB, 2\spages$/,
    );
    const file = await request.get((await link.getAttribute('href'))!);
    expect(file.headers()['content-type']).toBe('application/pdf');
    const kilobytes = Math.round((await file.body()).length / 1000);
    await expect(link).toContainText(`${kilobytes}\u00a0kB`);
    const lastLine = page.getByRole('article').getByText('Please see the attached document');
    await lastLine.getByRole('link').click({ noWaitAfter: true, trial: true });
    const address = await lastLine.getByRole('link').evaluate((a: HTMLAnchorElement) => a.href);
    expect(new URL(address).pathname).toBe(await link.getAttribute('href'));
  });

  test('ends with the signature and the official original', async ({ page }) => {
    const end = page.getByRole('article').locator('footer');
    await expect(end).toContainText('Ministry of Economy and Finance');
    await expect(page.getByRole('link', { name: /official original/i })).toHaveAttribute(
      'href',
      'https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=4986',
    );
  });

  test('says that the site is not the ministry’s own', async ({ page }) => {
    await expect(page.getByText('A demonstration, not the ministry’s own site.')).toBeVisible();
  });

  test('marks in its contents list the section being read', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link')).toHaveText([
      'Keynote address: a summary',
      'Industrial innovation continues',
      'Consensus among interest groups',
      'Agenda',
      'Closing',
    ]);
    await expect(contents.locator('[aria-current]')).toHaveCount(0);
    await page.getByRole('heading', { name: 'Agenda', exact: true }).evaluate((heading) => {
      heading.scrollIntoView();
    });
    await expect(contents.locator('[aria-current="location"]')).toHaveText('Agenda');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(contents.locator('[aria-current="location"]')).toHaveText('Closing');
  });

  test('has its contents list open beside it, and no button that would fold it', async ({
    page,
  }) => {
    await page.goto(release);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link').first()).toBeVisible();
    await expect(contents.locator('details')).toHaveAttribute('open');
    await contents.locator('summary').focus();
    await expect(contents.locator('summary')).not.toBeFocused();
  });

  test('folds its contents list on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link', { name: 'Agenda' })).toBeHidden();
    await contents.getByText('Contents').click();
    await contents.getByRole('link', { name: 'Agenda' }).click();
    await expect(page).toHaveURL(/#agenda$/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
  });

  test('leaves out on paper what can only be clicked, and says its address', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeHidden();
    await expect(page.getByRole('contentinfo').last()).toBeHidden();
    await expect(page.getByRole('link', { name: 'Search press releases' })).toBeHidden();
    await expect(page.getByText(`.example${release}`)).toBeVisible();
  });
});

test('the newest release stands on the home page, and every release in the list', async ({
  page,
}) => {
  await page.goto('/');
  const front = page.getByRole('article');
  const title = front.getByRole('heading', { level: 1 }).getByRole('link');
  await expect(title).toHaveText(/^Emergency Ministerial Meeting on Economic Affairs/);
  await front.getByRole('link', { name: 'Support for the young' }).click();
  await expect(page).toHaveURL(/\/releases\/2023\/emergency-.*#/);
  await page.getByRole('navigation', { name: 'Main menu' }).getByText('Press Releases').click();
  await page
    .getByRole('navigation', { name: 'Browse' })
    .getByRole('link', { name: '2020' })
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: '3rd Ministerial Meeting on Industrial Innovation' })
    .click();
  await expect(page).toHaveURL(release);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a release is complete', async ({ page }) => {
    await page.goto(release);
    await expect(page.getByText('A bio education center for 2,000 workers a year')).toBeVisible();
    await page.getByRole('link', { name: 'Agenda', exact: true }).click();
    await expect(page).toHaveURL(/#agenda$/);
  });
});

test('every id of the page around a text is reserved', async ({ page }) => {
  for (const path of [release, '/about/']) {
    await page.goto(path);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')]
        .filter((element) => !element.closest('.prose') || element.matches('#release-text'))
        .map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !isReserved(id))).toEqual([]);
  }
});
