import { chromium, expect, test } from '@playwright/test';
import { chosenBrowser } from '../support/browser.ts';
import { errorsOf } from '../support/search.ts';
import {
  clipboard,
  copyLink,
  copyQuotation,
  first,
  firstWords,
  select,
  tools,
} from '../support/selecting.ts';
import { release } from '../support/site.ts';

test.describe('selected words of a release', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('are linked to without what a search marks, and marked when the link is opened', async ({
    page,
    baseURL,
  }) => {
    const errors = errorsOf(page);
    await page.goto(`${release}?mark=microbiome#agenda`);
    const item = page
      .getByRole('listitem')
      .getByText(/five core areas/i)
      .last();
    await item.evaluate((element) => getSelection()!.selectAllChildren(element));
    await copyLink(page).click();
    const link = await clipboard(page);
    expect(link).toMatch(`${baseURL}${release}#agenda:~:text=`);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(item).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    await expect(item).toBeInViewport();
    expect(errors).toEqual([]);
  });

  test('are widened to whole words, which is said', async ({ page }) => {
    await page.goto(release);
    await select(first(page), 2, first(page), 38);
    await copyLink(page).click();
    await expect(page.getByRole('status')).toHaveText('Copied, to whole words');
    expect(await clipboard(page)).toContain(`:~:text=${firstWords}`);
  });

  test('are quoted with ministry, title, date and link', async ({ page, baseURL }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 41);
    await copyQuotation(page).click();
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    expect(await clipboard(page)).toBe(
      `“Deputy Prime Minister Hong Nam-ki chaired”\n` +
        '— Ministry of Economy and Finance, “3rd Ministerial Meeting on Industrial Innovation”, ' +
        `21 September 2020, ${baseURL}${release}#:~:text=${firstWords}`,
    );
  });

  test('are quoted without what is not the text, in their lines, cells and inner quotes', async ({
    page,
  }) => {
    await page.route('**/releases/2020/3rd-*/', async (route) => {
      const html = await (await route.fetch()).text();
      const text =
        '<p>He said “go <em>on</em>”, "now"<sup><a data-footnote-ref href="#x">1</a></sup>.</p>\n' +
        '<section><div class="section-heading"><h2 id="a">Figures</h2>' +
        '<a class="section-link" href="#a" data-pagefind-ignore>#</a></div>' +
        '<table><tbody>\n<tr>\n<th>Debt</th>\n<td>1.5</td>\n</tr>\n' +
        '<tr>\n<th>Growth</th>\n<td>−0.9</td>\n</tr>\n</tbody></table></section>';
      await route.fulfill({ body: html.replace('id="release-text">', `$&${text}`) });
    });
    await page.goto(release);
    await select(page.getByText('He said'), 0, page.getByRole('cell', { name: '−0.9' }), 4);
    await copyQuotation(page).click();
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    const [words] = (await clipboard(page)).split('\n—');
    expect(words).toBe('“He said ‘go on’, ‘now’.\nFigures\nDebt\t1.5\nGrowth\t−0.9”');
  });

  test('are linked to across markup inside of a word', async ({ page }) => {
    await page.route(`**${release}`, async (route) => {
      const html = await (await route.fetch()).text();
      const text = '<p>From <em>sur</em>vival to <b>K</b>-bio, and so on.</p>';
      await route.fulfill({ body: html.replace('id="release-text">', `$&${text}`) });
    });
    await page.goto(release);
    await select(
      page.getByText('sur', { exact: true }),
      1,
      page.getByText('K', { exact: true }),
      1,
    );
    await copyQuotation(page).click();
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    expect(await clipboard(page)).toMatch(/^“survival to K”[^]*#:~:text=survival%20to%20K$/);
  });

  test('may begin or end outside of the text: what is the release’s own counts', async ({
    page,
  }) => {
    await page.goto(release);
    const crumb = page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('Home');
    await select(crumb, 1, first(page), 41);
    await copyQuotation(page).click();
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    const quotation = await clipboard(page);
    expect(quotation).toMatch(/^“3rd Ministerial Meeting on Industrial Innovation\n/);
    expect(quotation).toContain('Hong Nam-ki chaired”\n— Ministry');
    expect(quotation).not.toContain('Press Releases');

    const footer = page.getByRole('contentinfo').last().getByRole('heading').first();
    await select(page.getByText('Please see the attached document'), 0, footer, 3);
    await copyQuotation(page).press('Enter');
    await expect.poll(() => clipboard(page)).toContain('“Please see the attached document');
    expect(await clipboard(page)).not.toContain('official original');
  });

  test('that no link can tell from others are linked to with their section, which is said', async ({
    page,
    baseURL,
  }) => {
    await page.goto(release);
    const heading = page.getByRole('heading', { name: 'Consensus among interest groups' });
    await select(heading, 10, heading, 15);
    await copyLink(page).click();
    await expect(page.getByRole('status')).toContainText('The link to the section was copied');
    await expect(tools(page).getByText('The link to the section was copied')).toBeVisible();
    expect(await clipboard(page)).toBe(`${baseURL}${release}#consensus-among-interest-groups`);
  });
});

const passage = `${release}#closing:~:text=Deputy%20Prime%20Minister,Industrial`;

test('a browser without text fragments arrives at the section', async ({ baseURL }) => {
  const options = chosenBrowser();
  const flag = '--disable-blink-features=TextFragmentIdentifiers';
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), flag] });
  const page = await browser.newPage();
  await page.goto(baseURL! + passage);
  expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
  await expect(page.getByRole('heading', { name: 'Closing' })).toBeInViewport();
  await expect(page).toHaveURL(/#closing$/);
  await browser.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link to words arrives at them', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 500 });
    await page.goto(`${release}#:~:text=Regulation%20blocks`);
    await expect(page.getByText('Regulation blocks new services')).toBeInViewport();
  });
});
