import { expect, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
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
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
      const texts: string[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const sheet = await pdf.getPage(number);
        const { width, height } = sheet.getViewport({ scale: 1 });
        expect(Math.abs(width - size[0])).toBeLessThan(2);
        expect(Math.abs(height - size[1])).toBeLessThan(2);
        const { items } = await sheet.getTextContent();
        texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      }
      const whole = texts.map(packed);
      expect(whole[0]).toContain(packed(`press-room.example${path}`));
      for (const [index, text] of whole.entries())
        expect(text, format).toContain(`${index + 1}/${pdf.numPages}`);
      expect(onScreenAlone.filter((words) => whole.join('').includes(packed(words)))).toEqual([]);
      for (const cells of tables)
        expect(
          whole.filter((text) => cells.every((cell) => text.includes(packed(cell)))),
          `${format}: ${cells.join(' ')}`,
        ).toHaveLength(1);
      // A heading is never the last on its sheet.
      for (const heading of headings)
        expect(
          whole.filter((text) => text.replace(/\d+\/\d+$/, '').endsWith(packed(heading))),
        ).toEqual([]);
    }
    if (name === 'one with charts and tables') expect(tables.length).toBeGreaterThan(2);
  });
