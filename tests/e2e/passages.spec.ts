import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type Locator, type Page } from '@playwright/test';
import { chosenBrowser } from '../support/browser.ts';
import { errorsOf } from '../support/search.ts';
import { release } from '../support/site.ts';

const tools = (page: Page) => page.getByRole('group', { name: 'Selected words' });
const copyLink = (page: Page) => page.getByRole('button', { name: 'Copy link to these words' });
const copyQuotation = (page: Page) => page.getByRole('button', { name: 'Copy as quotation' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const selected = (page: Page) => page.evaluate(() => String(getSelection()));
const first = (page: Page) => page.getByText('Deputy Prime Minister Hong Nam-ki chaired');
const firstWords = 'Deputy%20Prime%20Minister%20Hong%20Nam%2Dki%20chaired';

/** Selects from one text to another, as a script may and a reader does in many ways. */
async function select(from: Locator, start: number, to: Locator, end: number): Promise<void> {
  const handle = await to.elementHandle();
  await from.evaluate(
    (element, [last, start, end]) => {
      const textOf = (holder: Node) =>
        document.createTreeWalker(holder, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.setBaseAndExtent(textOf(element), start, textOf(last!), end);
    },
    [handle, start, end] as const,
  );
}

/** Where the selected words are on the screen. */
const selectionBox = (page: Page) =>
  page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect);

test.describe('selected words of a release', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('are linked to, once the mouse has let them go', async ({ page, baseURL }) => {
    await page.goto(release);
    await first(page).scrollIntoViewIfNeeded();
    const box = (await first(page).boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 10, { steps: 5 });
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    const words = await selected(page);
    const [around, shown] = [await selectionBox(page), (await tools(page).boundingBox())!];
    expect(shown.y).toBeGreaterThanOrEqual(around.bottom);
    expect(shown.y - around.bottom).toBeLessThan(20);

    await copyLink(page).click();
    await expect(page.getByRole('status')).toHaveText(/copied/i);
    const link = new URL(await clipboard(page));
    expect(link.href).toMatch(`${baseURL}${release}#:~:text=Deputy%20Prime%20Minister`);
    expect(await selected(page)).toBe(words);
    await expect(tools(page).locator(':focus')).toHaveCount(0);
    await page.mouse.click(box.x + 1, box.y + 10);
    await expect(tools(page)).toBeHidden();
  });

  test('are reached by the keyboard with Tab, and left with it', async ({ page }) => {
    await page.goto(release);
    const link = page.getByRole('link', { name: 'Link to section: Keynote address' });
    await select(first(page), 0, first(page), 3);
    for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(tools(page)).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^Press Tab/);
    const words = await selected(page);
    expect(words.length).toBeGreaterThan(10);

    await page.keyboard.press('Tab');
    await expect(copyLink(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/copied/i);
    expect(await clipboard(page)).toContain('#:~:text=Deputy%20Prime');
    await page.keyboard.press('Tab');
    await expect(copyQuotation(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    expect(await selected(page)).toBe(words);

    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    // The way on is free: the buttons do not hold the reader.
    await page.keyboard.press('Tab');
    await expect(tools(page).locator(':focus')).toHaveCount(0);
  });

  test('have their buttons taken away by Escape, and the focus comes back to them', async ({
    page,
  }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(tools(page)).toBeHidden();
    await expect(first(page)).toBeFocused();
    expect(await selected(page)).toBe('Deputy Prime Minister Hong Nam-ki chaired');
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    // Another selection is another wish; Shift+Tab leads back to the words.
    await select(first(page), 0, first(page), 20);
    await expect(tools(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(first(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(copyLink(page)).toBeFocused();
  });

  test('are announced politely once, and each copy is', async ({ page }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 20);
    await expect(page.getByRole('status')).toHaveText(/^Press Tab/);
    await page.getByRole('status').evaluate((line) => (line.textContent = ''));
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.waitForTimeout(200);
    await expect(page.getByRole('status')).toHaveText('');
    await copyLink(page).click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    await expect(copyLink(page)).toHaveAttribute('data-copied', 'Link copied');
    await expect(copyLink(page)).not.toHaveAttribute('data-copied');
  });

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

  for (const forcedColors of ['none', 'active'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`have accessible buttons: ${colorScheme}, forced colours ${forcedColors}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.goto(release);
        await select(first(page), 0, first(page), 41);
        await expect(tools(page)).toBeVisible();
        const check = async () =>
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await check();
        await copyLink(page).click();
        await expect(copyLink(page)).toHaveAttribute('data-copied');
        await check();
      });

  test('have their buttons on a phone away from them, large enough for a finger', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(release);
    for (const part of [first(page), page.getByText('Bio exports and investment')]) {
      for (const block of ['start', 'center', 'end'] as const) {
        await part.evaluate((element, block) => element.scrollIntoView({ block }), block);
        await select(part, 0, part, 12);
        await expect(tools(page)).toBeVisible();
        await page.waitForTimeout(400);
        const [words, shown] = [await selectionBox(page), (await tools(page).boundingBox())!];
        expect(shown.y >= words.bottom || shown.y + shown.height <= words.top).toBe(true);
        expect(shown.x).toBeGreaterThanOrEqual(0);
        expect(shown.x + shown.width).toBeLessThanOrEqual(320);
      }
    }
    for (const button of [copyLink(page), copyQuotation(page)]) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await copyLink(page).tap();
    await expect(page.getByRole('status')).toContainText(/cop/i);
    await context.close();
  });

  test('have no buttons on paper', async ({ page }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(tools(page)).toBeHidden();
  });

  test('of the site around a release have no buttons', async ({ page }) => {
    await page.goto(release);
    const program = page.waitForResponse('**/program*.js');
    const related = page.getByRole('heading', { name: 'Related releases' });
    await select(related, 0, related, 7);
    await program;
    await page.waitForTimeout(600);
    await expect(tools(page)).toHaveCount(0);
  });
});

test('a copy that is refused shows what to copy, selected, in a narrow window too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(release);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await select(first(page), 0, first(page), 41);
  await expect(tools(page)).toBeVisible();
  await copyLink(page).click();
  const field = page.getByRole('textbox', { name: /did not allow copying/ });
  await expect(page.getByRole('status')).toContainText('did not allow copying');
  await expect(field).toHaveValue(new RegExp(`${release}#:~:text=${firstWords}$`));
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
  ).toBeGreaterThan(60);
  await expect(field).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
});

test('the program comes with the first selection, and not before', async ({ page }) => {
  const programs: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') programs.push(request.url());
  });
  await page.goto(release);
  await first(page).click();
  await page.waitForLoadState('networkidle');
  expect(programs).toEqual([]);
  await select(first(page), 0, first(page), 20);
  await expect(tools(page)).toBeVisible();
  expect(programs).toHaveLength(1);
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
