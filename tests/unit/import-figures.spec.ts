import { expect, test } from '@playwright/test';
import { bodyOf, read, textOf } from '../support/importing.ts';

/** A page of a site around a text. */
const page = (text: string) =>
  `<nav><a href="/">Home</a></nav><main><h1>2026 Tax Revision Bill</h1><p class="subtitle">Taxes for small firms to fall</p>${text}</main><footer><p>Copyright</p></footer>`;
const lead = `<p>${'The bill lowers taxes for small firms and keeps all others as they are. '.repeat(4)}</p>`;

test('a section keeps its place in a page, whatever the words of its id', async () => {
  const body = await textOf(
    'page.html',
    page(
      `${lead}<section id="share-of-exports"><h2 id="share">Share of exports</h2><p>It rises.</p></section><div id="related-news"><p>Other news</p></div>`,
    ),
  );
  expect(body).toContain('## Share of exports {#share}\n\nIt rises.');
  expect(body).not.toContain('Other news');
});

test('a quotation has whose words they are, from where HTML and Word have that', async () => {
  const quotation = '<Quotation by="Hong Nam-ki">\n\nTaxes fall.\n\n</Quotation>';
  for (const html of [
    '<figure><blockquote><p>Taxes fall.</p></blockquote><figcaption>Hong Nam-ki</figcaption></figure>',
    '<blockquote><p>Taxes fall.</p><footer>— Hong Nam-ki</footer></blockquote>',
    '<blockquote><p>Taxes fall.</p><p>— Hong Nam-ki</p></blockquote>',
  ])
    expect(await textOf('page.html', page(lead + html))).toContain(quotation);
  expect(
    await textOf('page.html', page(`${lead}<blockquote><p>Taxes fall.</p></blockquote>`)),
  ).toContain('\n\n> Taxes fall.');
});

test('an aside, or words in a frame, is a note with its title', async () => {
  const note = '<Note title="How it is counted">\n\nIn won.\n\n- A year\n- A month\n\n</Note>';
  const inside = '<p>In won.</p><ul><li>A year</li><li>A month</li></ul>';
  for (const html of [
    `<aside><h3>How it is counted</h3>${inside}</aside>`,
    `<aside><p><b>How it is counted</b></p>${inside}</aside>`,
    `<table><tr><td><p><b>How it is counted</b></p>${inside}</td></tr></table><p>And so on.</p>`,
  ])
    expect(await textOf('page.html', page(lead + html))).toContain(note);
});

test('a frame around a section or a table is only a frame', async () => {
  const table =
    '<table><tr><th>Year</th><th>Rate</th></tr><tr><td>2026</td><td>9</td></tr></table>';
  for (const html of [
    `<table><tr><td><h2>Rates</h2><p>They fall.</p></td></tr></table>`,
    `<table><tr><td><p><b>Table 1. Rates</b></p>${table}</td></tr></table>`,
    `<aside><h2>Rates</h2>${table}</aside>`,
  ]) {
    const body = await textOf('page.html', page(lead + html));
    expect(body).not.toContain('<Note');
    expect(body).toContain('Rates');
    expect((await read('page.html', page(lead + html))).lost).toEqual([]);
  }
});

test('links to a table or a picture lead to it by the id that it had', async () => {
  const body = await textOf(
    'page.html',
    page(
      `${lead}<p>See <a href="#rates">the rates</a>.</p><table id="rates"><caption>Rates (Unit: %)</caption><tr><th>Year</th><th>Rate</th></tr><tr><td>2026</td><td>9</td></tr></table>`,
    ),
  );
  expect(body).toContain('See [the rates](#rates).');
  expect(body).toContain('<Table caption="Rates" unit="%" id="rates">');
});

test('a row that spans columns has its name once, and a head that is the whole table is one row', async () => {
  const body = await textOf(
    'page.html',
    page(
      `${lead}<table><caption>Taxes</caption><thead><tr><th>Kind</th><th>Tax</th><th>Rate</th></tr><tr><td rowspan="2">Firms</td><td>Small</td><td>9</td></tr><tr><td>Large</td><td>24</td></tr><tr><td colspan="2">All</td><td>20</td></tr></thead></table>`,
    ),
  );
  expect(body).toContain(
    '| Kind | Tax | Rate |\n| :- | :- | -: |\n| Firms | Small | 9 |\n| Firms | Large | 24 |\n| All | | 20 |',
  );
});

test('title, headline of two lines and caption are found in plain words', async () => {
  const release = await read(
    'page.html',
    `<p>2026 Tax Revision Bill</p><p>- Taxes for small firms to fall -</p><p>- All others to stay -</p><p>Date: 26 November 2026</p>${lead}<p>Rates of the two taxes</p><table><tr><th>Year</th><th>Rate</th></tr><tr><td>2026</td><td>9</td></tr></table>`,
  );
  expect(release.facts).toMatchObject({
    title: '2026 Tax Revision Bill',
    headline: 'Taxes for small firms to fall; All others to stay',
    date: '2026-11-26',
  });
  expect(bodyOf(release)).toContain('<Table caption="Rates of the two taxes"');
  expect(release.unsure.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('is taken for the title'),
      expect.stringContaining('are joined to “Taxes for small firms to fall; All others to stay”'),
      expect.stringContaining('“Rates of the two taxes” above a table is taken for its caption'),
    ]),
  );
  const plain = await read(
    'page.html',
    `<p>2026 Tax Revision Bill</p><p>Taxes for small firms to fall</p><p>Date: 26 November 2026</p>${lead}`,
  );
  expect(plain.facts).toMatchObject({
    headline: 'Taxes for small firms to fall',
    date: '2026-11-26',
  });
});

test('a note in the last row of a table stands below it', async () => {
  const body = await textOf(
    'page.html',
    page(
      `${lead}<table><caption>Rates</caption><tr><th>Year</th><th>Rate</th></tr><tr><td>2026</td><td>9</td></tr><tfoot><tr><td colspan="2">Source: the ministry</td></tr></tfoot></table>`,
    ),
  );
  expect(body).toContain('| 2026 | 9 |\n\nSource: the ministry\n\n</Table>');
});

test('a list that stands between the items of another belongs into the item above', async () => {
  const body = await textOf(
    'page.html',
    page(`${lead}<ol><li>Income</li><ul><li>wages</li><li>rents</li></ul><li>Property</li></ol>`),
  );
  expect(body).toContain('1. Income\n\n   - wages\n   - rents\n\n2. Property');
});

test('facts are read from one line, from a list, and below a headline that is a heading', async () => {
  const facts = { date: '2026-11-26', division: 'tax-policy', headline: 'The news in one line' };
  for (const html of [
    '<p><b>The news in one line</b></p><p>26 November 2026 | Tax Policy Division | Tel: +82 44 215 4110</p>',
    '<p><b>The news in one line</b></p><ul><li>Date: 26 November 2026</li><li>Division: Tax Policy Division</li></ul>',
    '<h2>The news in one line</h2><p>26 November 2026<br>Tax Policy Division<br>+82 44 215 4110</p>',
  ]) {
    const release = await read('page.html', `<h1>2026 Tax Revision Bill</h1>${html}${lead}`);
    expect(release.facts).toMatchObject(facts);
    expect(bodyOf(release)).toMatch(/^The bill lowers taxes/);
  }
});

test('a last section of nothing but files is what the site lists by itself', async () => {
  const csv = Buffer.from('a,b\n');
  const beside = { names: ['rates.csv'], read: () => csv };
  const end =
    '<h2>Attachments</h2><ul><li><a href="rates.csv">Rates of the two taxes</a></li></ul>';
  const release = await read('page.html', page(lead + end), beside);
  expect(bodyOf(release)).not.toContain('Attachments');
  expect([...release.files.keys()]).toEqual(['index.mdx', 'rates.csv']);
  const text = '<h2>Attachments</h2><p>They are on the way.</p>';
  expect(await textOf('page.html', page(lead + text))).toContain('They are on the way.');
});

test('each picture in a table is told with the words beside it', async () => {
  const picture = (alt: string) => `<img src="data:image/png;base64,AAAA" alt="${alt}">`;
  const table = `<table><tr><td>${picture('Logo')}</td><td>Fleet <br>of ships</td></tr><tr><td rowspan="2">Ships ${picture('')}</td><td>9</td></tr><tr><td>${picture('')}</td></tr></table>`;
  const release = await read(
    'page.html',
    page(`${lead}${table}<h2>Debt ${picture('')}</h2><p>It falls.</p>`),
  );
  expect(bodyOf(release)).not.toContain('![');
  expect(release.lost.map(({ message, place }) => `${place}: ${message}`)).toEqual([
    'table 1 of the document: Picture 1 of 3 inside a table (“Logo”), beside “Fleet of ships”, was left out.',
    'table 1 of the document: Picture 2 of 3 inside a table, beside “Ships”, was left out.',
    'table 1 of the document: Picture 3 of 3 inside a table, beside “Ships”, was left out.',
    expect.stringContaining('A picture inside a heading, beside “Debt”, was left out.'),
  ]);
});

test('a line with a link above a table is no caption, and the source below the last table is its note', async () => {
  const link = '<a href="https://kosis.kr/">KOSIS</a>';
  const table = '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>';
  const body = await textOf(
    'page.html',
    page(`${lead}<p>See ${link}</p>${table}<p>Source: ${link}</p>`),
  );
  expect(body).toContain('See [KOSIS](https://kosis.kr/)\n\n<Table');
  expect(body).toContain('| x | 1 |\n\nSource: [KOSIS](https://kosis.kr/)\n\n</Table>');
});

test('brackets around a caption only set it apart', async () => {
  const table = '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>';
  for (const line of ['&lt; Exports &gt;', '【Exports】 (unit: %)', '〈Table 1〉 [Exports]'])
    expect(await textOf('page.html', page(`${lead}<p>${line}</p>${table}`))).toContain(
      '<Table caption="Exports"',
    );
});

test('captions, units and notes in Korean are what they are in English', async () => {
  const table = '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>';
  const text = `<p>[표 1] 수출 동향</p><p>(단위: 억원)</p>${table}<p>자료: 관세청</p><p>주: 잠정치</p><p>And so on.</p>`;
  expect(await textOf('page.html', page(lead + text))).toMatch(
    /<Table caption="수출 동향" unit="억원"[^]*자료: 관세청\n\n주: 잠정치\n\n<\/Table>\n\nAnd so on\.$/,
  );
});
