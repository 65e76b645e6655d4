import { expect, test } from '@playwright/test';
import { factLines, statedFacts } from '../round-trip/facts.ts';
import { originals } from '../round-trip/originals.ts';
import { differences } from '../round-trip/reading/differences.ts';
import { readPage } from '../round-trip/reading/read-page.ts';

const text = `
<p>Debt is <strong>43.9%</strong> of GDP.<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>
<section><div class="section-heading"><h2 id="outlook">Outlook</h2><a class="section-link" href="#outlook"></a></div>
<ol start="2"><li><p>Rules</p><ul><li>for debt</li><li>for balance</li></ul></li><li>See <a href="plan.pdf">the plan</a></li></ol>
<div class="figure-table" id="debt"><section class="table-scroll"><table>
<caption>Debt <span class="unit">% of GDP</span></caption>
<thead><tr><th scope="col">Year</th><th scope="col" class="figure">Debt</th></tr></thead>
<tbody><tr><th scope="row">2019</th><td class="figure">37.7</td></tr><tr><th scope="row">2020</th><td class="figure">43.9</td></tr></tbody>
</table></section><p class="figure-data"><a href="debt.csv">Download</a></p></div>
<figure><img src="/_astro/bars.x1.webp" alt="Two bars" width="320" height="66"><figcaption>Bars</figcaption></figure>
<blockquote><p>Rules <em>hold</em>.</p></blockquote>
</section>
<section data-footnotes class="footnotes"><h2 id="footnote-label">Notes</h2><ol><li id="fn-1"><p>D1 <a href="#fnref-1" data-footnote-backref>↩</a></p></li></ol></section>`;
const page = (text: string) =>
  `<html><body><main><h1>Title</h1><div id="release-text">${text}</div></main></body></html>`;
const original = readPage(page(text));

test('a page is read as its reader meets it', () => {
  expect(original.lines).toEqual([
    '¶ Debt is <b>43.9%</b> of GDP.[^1]',
    '## Outlook',
    'numbered list of 2',
    '2. Rules',
    '  list of 2',
    '  - for debt',
    '  - for balance',
    '3. See <a plan.pdf>the plan</a>',
    'table “Debt” in “% of GDP”',
    '  | ^Year | →^Debt',
    '  | 2019 | →37.7',
    '  | 2020 | →43.9',
    'figure',
    '  ¶ [picture “Two bars” 320 × 66]',
    '  caption “Bars”',
    'quotation',
    '  ¶ Rules <i>hold</i>.',
    'footnotes',
    '  ## Notes',
    '  numbered list of 1',
    '  1. D1',
  ]);
  expect(original.ids).toEqual(['outlook', 'debt']);
  expect(() => readPage('<p>Not a release.</p>')).toThrow('There is no text of a release');
});

test('what nobody sees makes no difference', () => {
  const written = text
    .replace('<strong>43.9%</strong>', '<b>43.</b><strong>9%</strong>')
    .replace('<li>for debt</li>', '<li><p>for\n  debt</p></li>')
    .replace('<p>Rules</p>', 'Rules ')
    .replace('bars.x1.webp', 'bars.x2.webp');
  expect(differences(original.lines, readPage(page(written)).lines)).toEqual([]);
});

const damages: Record<string, [from: string, to: string, found: string[]]> = {
  'another figure': [
    '43.9%',
    '49.3%',
    ['− ¶ Debt is <b>43.9%</b> of GDP.[^1]', '+ ¶ Debt is <b>49.3%</b> of GDP.[^1]'],
  ],
  'words that lost their emphasis': [
    '<em>hold</em>',
    'hold',
    ['−   ¶ Rules <i>hold</i>.', '+   ¶ Rules hold.'],
  ],
  'a heading of another level': [
    'h2 id="outlook"',
    'h3 id="outlook"',
    ['− ## Outlook', '+ ### Outlook'],
  ],
  'a list with dashes instead of numbers': [
    '<ul><li>for debt',
    '<ol><li>for debt',
    ['−   list of 2', '−   - for debt'],
  ],
  'a list that begins again': [' start="2"', '', ['− 2. Rules', '+ 1. Rules']],
  'an item on the wrong level': [
    '<li>for balance</li></ul></li>',
    '</ul></li><li>for balance</li>',
    ['− numbered list of 2', '+ numbered list of 3', '−   list of 2', '+   list of 1'],
  ],
  'a link that leads elsewhere': [
    'href="plan.pdf"',
    'href="other.pdf"',
    ['− 3. See <a plan.pdf>the plan</a>', '+ 3. See <a other.pdf>the plan</a>'],
  ],
  'a lost row': [
    '<tr><th scope="row">2019</th><td class="figure">37.7</td></tr>',
    '',
    ['−   | 2019 | →37.7'],
  ],
  'a column on the other side': [
    '<td class="figure">43.9',
    '<td>43.9',
    ['−   | 2020 | →43.9', '+   | 2020 | 43.9'],
  ],
  'a lost unit': [
    ' <span class="unit">% of GDP</span>',
    '',
    ['− table “Debt” in “% of GDP”', '+ table “Debt”'],
  ],
  'another description of a picture': [
    'alt="Two bars"',
    'alt=""',
    ['−   ¶ [picture “Two bars” 320 × 66]', '+   ¶ [picture “” 320 × 66]'],
  ],
  'a lost caption': ['<figcaption>Bars</figcaption>', '', ['−   caption “Bars”']],
  'a quotation that became a paragraph': [
    '<blockquote><p>Rules <em>hold</em>.</p></blockquote>',
    '<p>Rules <em>hold</em>.</p>',
    ['− quotation', '−   ¶ Rules <i>hold</i>.', '+ ¶ Rules <i>hold</i>.'],
  ],
  'a footnote with other words': ['<p>D1 ', '<p>D2 ', ['−   1. D1', '+   1. D2']],
  'a paragraph too many': [
    '<blockquote>',
    '<p>Skip to content</p><blockquote>',
    ['+ ¶ Skip to content'],
  ],
};
for (const [damage, [from, to, found]] of Object.entries(damages))
  test(`it is found out: ${damage}`, () => {
    const damaged = text.replace(from, to);
    expect(damaged).not.toBe(text);
    expect(differences(original.lines, readPage(page(damaged)).lines)).toEqual(
      expect.arrayContaining(found),
    );
  });

test('a fact that is lost or another is found out', () => {
  const original = originals().find(({ data }) => data.meetings.length === 2)!;
  const { data } = original;
  expect(differences(statedFacts(original), factLines(data))).toEqual([]);
  const [first, second] = data.meetings;
  expect(
    differences(
      statedFacts(original),
      factLines({ ...data, date: '2018-12-14', meetings: [first!], telephone: undefined }),
    ),
  ).toEqual([
    `− date: ${data.date}`,
    '+ date: 2018-12-14',
    '− telephone: +82-44-215-4513',
    '+ telephone: +82-44-215-4510',
    `− meeting: ${second!.series} ${second!.number}`,
  ]);
});
