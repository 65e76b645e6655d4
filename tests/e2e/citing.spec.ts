import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { release } from '../support/site.ts';

const address = `https://press-room.example${release}`;
const openPanel = async (page: Page): Promise<Locator> => {
  await page.getByRole('link', { name: 'Cite this release' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this release' });
  await expect(dialog).toBeVisible();
  return dialog;
};
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const cites = (panel: Locator) => panel.getByRole('combobox', { name: 'Cites' });

/** How each citation begins and ends, by what its button is called. */
const ends: Record<string, [start: string, end: string]> = {
  'Copy: APA (7th edition)': [
    'Ministry of Economy and Finance (Republic of Korea). (2020,',
    address,
  ],
  'Copy: Chicago (18th edition, bibliography)': [
    'Ministry of Economy and Finance (Republic of Korea). “3rd',
    `${address}.`,
  ],
  'Copy: Plain text': ['Ministry of Economy and Finance (Republic of Korea): 3rd', address],
  'Copy: Wikipedia': ['{{cite press release |title=3rd', '}}'],
  'Copy: BibTeX': ['@misc{moef-2020-3rd', '}'],
  'Copy: RIS (EndNote, Zotero, Mendeley)': ['TY  - ELEC\n', '\nER  - '],
};

test.describe('citing a release', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the citation in each style, and says so', async ({ page }) => {
    await page.goto(release);
    const panel = await openPanel(page);
    await expect(panel.getByRole('button', { name: /^Copy/ })).toHaveCount(6);
    for (const [name, [start, end]] of Object.entries(ends)) {
      const item = panel
        .getByRole('definition')
        .filter({ has: page.getByRole('button', { name }) });
      await item.getByRole('button', { name }).click();
      await expect(item.getByRole('status')).toHaveText('Copied');
      const text = await copied(page);
      expect(text.startsWith(start), text).toBe(true);
      expect(text.endsWith(end), text).toBe(true);
      expect(text).toContain(address);
      expect(text).toContain('demonstration');
    }
  });

  test('keeps the italics of a style for word processors', async ({ page }) => {
    await page.goto(`${release}cite/`);
    await page.getByRole('button', { name: /APA/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain(
      '<i>3rd Ministerial Meeting on Industrial Innovation</i> [Press release]',
    );
    expect(html).not.toContain('<span');
  });

  test('cites the section that the reader came to, and the whole again', async ({ page }) => {
    await page.goto(`${release}#agenda`);
    const panel = await openPanel(page);
    await expect(cites(panel).getByRole('option', { selected: true })).toHaveText(
      'the section “Agenda”',
    );
    await expect(panel.getByText(`${address}#agenda`)).toHaveCount(6);
    await panel.getByRole('button', { name: 'Copy: BibTeX' }).click();
    await expect.poll(() => copied(page)).toContain(`{${address}#agenda}`);

    const download = page.waitForEvent('download');
    await panel.getByRole('link', { name: 'Download citation.ris' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect((await download).suggestedFilename()).toBe('citation.ris');
    expect(file).toContain(`\r\nUR  - ${address}#agenda\r\n`);

    await cites(panel).selectOption('the whole release');
    await expect(panel.getByText(`${address}#agenda`)).toHaveCount(0);
    await expect(panel.getByText(address)).toHaveCount(6);
    await expect(panel.getByRole('link', { name: 'Download citation.ris' })).toHaveAttribute(
      'href',
      /\/citation\.ris$/,
    );
  });

  test('cites whatever section the reader goes to next', async ({ page }) => {
    await page.goto(release);
    const panel = await openPanel(page);
    await expect(cites(panel)).toHaveValue('');
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Link to section: Closing' }).click();
    await openPanel(page);
    await expect(cites(panel)).toHaveValue('closing');
    await cites(panel).selectOption('the section “Agenda”');
    await expect(panel.getByText(`${address}#agenda`)).toHaveCount(6);
  });

  test('cites figures too', async ({ page }) => {
    await page.goto('/releases/2021/2021-supplementary-budget-proposal/');
    const figures = page.locator('#release-text [id]').filter({ has: page.getByRole('table') });
    const id = await figures.first().getAttribute('id');
    await page.goto(`/releases/2021/2021-supplementary-budget-proposal/#${id}`);
    const panel = await openPanel(page);
    await expect(cites(panel)).toHaveValue(id!);
    await expect(cites(panel).getByRole('option', { selected: true })).toHaveText(/^the figures “/);
  });

  test('is a dialog for the keyboard: opens, closes and gives the focus back', async ({ page }) => {
    await page.goto(release);
    const link = page.getByRole('link', { name: 'Cite this release' });
    await link.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite this release' });
    await expect(cites(dialog)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: /APA/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await link.press('Enter');
    await expect(dialog).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(dialog).toBeHidden();
  });
});

test('a citation that may not be copied is selected, for the reader to copy', async ({ page }) => {
  await page.goto(`${release}cite/`);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await page.getByRole('button', { name: 'Copy: Plain text' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /copy it with your browser/ }),
  ).toBeVisible();
  expect(await page.evaluate(() => getSelection()!.toString())).toContain(address);
});

test('when the dialog cannot be had, its link is followed, to the section too', async ({
  page,
}) => {
  await page.goto(`${release}#agenda`);
  await page.route('**/cite/', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.getByRole('link', { name: 'Cite this release' }).click();
  await expect(page).toHaveURL(`${release}cite/#agenda`);
  await expect(cites(page.getByRole('main'))).toHaveValue('agenda');
  await page.goto(`${release}cite/#100%`);
  await expect(cites(page.getByRole('main'))).toHaveValue('');
});

test('the files are what programs expect of them', async ({ page, request }) => {
  await page.goto(`${release}cite/`);
  for (const [name, type, start] of [
    ['citation.bib', 'application/x-bibtex', '@misc{'],
    ['citation.ris', 'application/x-research-info-systems', 'TY  - ELEC\r\n'],
  ] as const) {
    const link = page.getByRole('link', { name: `Download ${name}` });
    const answer = await request.get((await link.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toContain(type);
    const text = await answer.text();
    expect(text.startsWith(start)).toBe(true);
    expect(text).toContain(address);
  }
});

test('the page leads to the official original, which is better cited', async ({ page }) => {
  await page.goto(`${release}cite/`);
  const main = page.getByRole('main');
  await expect(main).toContainText('This site is a demonstration');
  await expect(main.getByRole('link', { name: /Official original/ })).toHaveAttribute(
    'href',
    /^https:\/\/english\.moef\.go\.kr\//,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a release is cited on a page of its own, and nothing is offered that would not work', async ({
    page,
  }) => {
    await page.goto(release);
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Cite this release' }).click();
    await expect(page).toHaveURL(`${release}cite/`);
    const main = page.getByRole('main');
    await expect(main.getByText(address)).toHaveCount(6);
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.getByRole('combobox')).toHaveCount(0);
    await expect(main.getByRole('link', { name: /^Download/ })).toHaveCount(2);
  });
});

test('a click that gives a link no focus, as in Safari, opens the citations too', async ({
  page,
}) => {
  await page.goto(release);
  await page.evaluate(() =>
    document.querySelector('.release-tools a')!.addEventListener('mousedown', (event) => {
      event.preventDefault();
      document.getElementById('content')!.focus();
    }),
  );
  await openPanel(page);
});

test('readers who have gone on are not called back by citations that come late', async ({
  page,
}) => {
  const letGo = await holdBack(page, '**/cite/');
  await page.goto(release);
  const link = page.getByRole('link', { name: 'Cite this release' });
  const asked = page.waitForRequest('**/cite/');
  await link.click();
  await asked;
  await page.keyboard.press('Tab');
  const answered = page.waitForResponse('**/cite/');
  letGo();
  await answered;
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openPanel(page);
});
