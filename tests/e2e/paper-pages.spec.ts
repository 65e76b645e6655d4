import { expect, test, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { builtPages } from '../support/dist.ts';
import { release } from '../support/site.ts';

const releases = {
  'a release': release,
  'one with charts and tables': '/releases/2021/2021-supplementary-budget-proposal/',
  'a long one':
    '/releases/2023/emergency-ministerial-meeting-and-meeting-on-export-and-investment-promotion/',
};

/** Points of a page (ISO 216, ANSI/ASME Y14.1), 72 to the inch. */
const formats = { A4: [595, 842], Letter: [612, 792] } as const;

/** Words of what can only be clicked. */
const onScreenAlone = [
  'Skip to',
  'Main menu',
  'Search press releases',
  'Contents',
  'Copy link',
  'Cite this release',
  'Related releases',
  'Subscribe',
  'Download',
  'Link to',
];

const packed = (text: string): string => text.replace(/\s+/g, '');

/** A page on paper: the size of its sheets in points, and their text without spaces. */
async function printed(
  page: Page,
  format: string,
): Promise<{ sheets: { width: number; height: number }[]; texts: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const sheets = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({ width, height });
    const { items } = await sheet.getTextContent();
    texts.push(packed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return { sheets, texts };
}

/** Lets the text of a release begin farther down: other parts of it then meet the edge of a sheet. */
function pushDown(page: Page, millimetres: number): Promise<void> {
  return page.evaluate((millimetres) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.release-text { padding-block-start: ${millimetres}mm }`);
    document.adoptedStyleSheets = [sheet];
  }, millimetres);
}

for (const [name, path] of Object.entries(releases))
  test(`printed on A4 and on Letter: address, page numbers, whole tables, no navigation: ${name}`, async ({
    page,
  }) => {
    await page.goto(path);
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll('table')].map((table) =>
        [...table.querySelectorAll('th, td')].map((cell) => cell.textContent!),
      ),
    );
    const headings = await page.locator('main').getByRole('heading').allInnerTexts();
    for (const [format, size] of Object.entries(formats)) {
      const { sheets, texts } = await printed(page, format);
      for (const { width, height } of sheets) {
        expect(Math.abs(width - size[0])).toBeLessThan(2);
        expect(Math.abs(height - size[1])).toBeLessThan(2);
      }
      expect(texts[0]).toContain(packed(`press-room.example${path}`));
      for (const [index, text] of texts.entries())
        expect(text, format).toContain(`${index + 1}/${texts.length}`);
      expect(onScreenAlone.filter((words) => texts.join('').includes(packed(words)))).toEqual([]);
    }
    // Wherever on its sheet a text begins: each of these pushes other tables over an edge.
    for (const millimetres of [0, 50, 100, 150]) {
      await pushDown(page, millimetres);
      const { texts } = await printed(page, 'A4');
      for (const cells of tables)
        expect(
          texts.filter((text) => cells.every((cell) => text.includes(packed(cell)))).length,
          `${millimetres} mm: ${cells.join(' ')}`,
        ).toBeGreaterThan(0);
      const last = texts.map((text) => text.replace(/\d+\/\d+$/, ''));
      expect(
        headings.filter((heading) => last.some((text) => text.endsWith(packed(heading)))),
        'a heading at the end of its sheet',
      ).toEqual([]);
    }
    if (name === 'one with charts and tables') expect(tables.length).toBeGreaterThan(2);
  });

/** Between the margins of a sheet, in CSS pixels: A4 is 210 mm wide, Letter 8.5 inches. */
const widths = { A4: ((210 - 40) / 25.4) * 96, Letter: (8.5 - 40 / 25.4) * 96 };

test('no table is cut at the edge of its sheet', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const pages = builtPages().filter(({ html }) => html.includes('<table'));
  expect(pages.length).toBeGreaterThan(3);
  for (const { path } of pages) {
    await page.goto(path);
    // Wider than what stands there, and than lines of text.
    await page.locator('td.figure').evaluateAll((cells) => {
      for (const cell of cells) cell.textContent = 'KRW 1,234.5 billion';
    });
    for (const [format, width] of Object.entries(widths)) {
      await page.setViewportSize({ width: Math.floor(width), height: 900 });
      const cut = await page.locator('table:visible').evaluateAll(
        (tables, width) =>
          tables
            .filter((table) => {
              const { right } = table.getBoundingClientRect();
              const around = table.parentElement!;
              const end = around.getBoundingClientRect().right + 1;
              return (
                right > width || (getComputedStyle(around).overflowX !== 'visible' && right > end)
              );
            })
            .map(({ textContent }) => textContent),
        width,
      );
      expect(cut, `${path} ${format}`).toEqual([]);
    }
  }
});

test('no heading is parted by the edge of its sheet', async ({ page }) => {
  await page.goto('/releases/2021/koreas-foreign-currency-bonds-sold-at-second-lowest-yields/');
  const heading = packed('Evaluation: smallest spreads and Asia’s first green euro bond');
  for (let millimetres = 0; millimetres < 60; millimetres += 5) {
    await pushDown(page, millimetres);
    const { texts } = await printed(page, 'A4');
    expect(texts.filter((text) => text.includes(heading))).toHaveLength(1);
  }
});

const otherPages = {
  '/search/?q=bonds': ['Narrow results', 'Sort by'],
  '/releases/2020/': ['Feeds of this list'],
  [`${release}cite/`]: ['Copy', 'Cites'],
};

for (const [path, words] of Object.entries(otherPages))
  test(`printed without what can only be clicked, and no empty sheet: ${path}`, async ({
    page,
  }) => {
    await page.goto(path);
    if (path.startsWith('/search/'))
      await expect(page.getByRole('article').or(page.locator('main h2')).first()).toBeVisible();
    const { texts } = await printed(page, 'A4');
    expect(words.filter((shown) => texts.join('').includes(packed(shown)))).toEqual([]);
    expect(texts.filter((text) => text.replace(/^\d+\/\d+|\d+\/\d+$/g, '') === '')).toEqual([]);
  });
