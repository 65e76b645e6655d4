import { expect, test } from '@playwright/test';
import { bodyOf, read } from '../support/importing.ts';

/** A page as a ministry's board has it, around a text. */
const board = (text: string) => `<!DOCTYPE html>
<!-- saved from url=(0078)https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=1 -->
<html><head><meta charset="euc-kr"><title>Press Releases | 기획재정부</title><script>var a = 1;</script></head>
<body onload="init()">
<div id="skipNav"><a href="#content">Skip to content</a></div>
<div id="header"><h1><a href="/">MOEF 기획재정부</a></h1><ul id="gnb"><li><a href="/a">About</a></li><li><a href="/b">News</a></li></ul></div>
<div class="location">Home &gt; News &gt; Press Releases</div>
<div class="layer" style="display:none"><p>You are logged out.</p></div>
<table class="view"><caption>View</caption>
<tr><th>Title</th><td colspan="3">2021 Tax Revision Bill</td></tr>
<tr><th>Date</th><td>2021.07.26</td><th>Hits</th><td>12</td></tr>
<tr><th>Division</th><td>Tax and Customs Office - Tax Policy Division</td><th>Tel</th><td>0442154110</td></tr>
<tr><th>Attachment</th><td colspan="3"><a href="javascript:down('1')">bill.pdf</a> [1 KB]</td></tr>
<tr><td colspan="4"><table border="0"><tr><td>${text}</td></tr></table></td></tr></table>
<script>count();</script>
<div class="sns"><a href="#" onclick="share()">Share</a></div>
<form><fieldset><legend>Satisfaction survey</legend><p>Was this page useful?</p></fieldset></form>
<div id="footer"><address>Sejong</address><p>Copyright</p></div>
</body></html>`;

test('of a saved page the text is left, and its facts are understood', async () => {
  const page = board(
    '<p><font color="navy">The bill&nbsp;&nbsp;lowers taxes for small firms, as was announced in June, and keeps all others as they are.</font><br><br>It has two parts:<br>&nbsp;1) Income<br>&nbsp;&nbsp;- wages<br>&nbsp;2) Property</p><p>&nbsp;</p><p><b><u>Next steps</u></b></p><p>The bill goes to the <a href="/assembly">National Assembly</a>.</p>',
  );
  const release = await read('page.html', page.replace('euc-kr', 'utf-8'));
  expect(bodyOf(release)).toBe(
    'The bill lowers taxes for small firms, as was announced in June, and keeps all others as they are.\n\nIt has two parts:\n\n1. Income\n   - wages\n2. Property\n\n## Next steps {#next-steps}\n\nThe bill goes to the [National Assembly](https://english.moef.go.kr/assembly).',
  );
  expect(release.facts).toMatchObject({
    title: '2021 Tax Revision Bill',
    date: '2021-07-26',
    division: 'tax-policy',
    source: 'https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=1',
  });
  expect(release.facts.telephone).toBeUndefined();
  expect(release.lost.map(({ message }) => message)).toEqual([
    'The line “MOEF 기획재정부” above the title was left out.',
    'The file “bill.pdf”, which the document refers to, does not lie beside it. Put it into the folder of the release and name it under “attachments”.',
  ]);
});

test('a page in EUC-KR is read as it was written', async () => {
  // “기획” in EUC-KR, in a page that says so.
  const [before, after] = board(
    '<p>The ministry is 기획 in Korean, and this text goes on for a while longer.</p>',
  ).split('기획 in');
  const ascii = (text: string) => Buffer.from(text.replace(/[^\x00-\x7f]/g, '?'), 'latin1');
  const bytes = Buffer.concat([
    ascii(before!),
    Buffer.from([0xb1, 0xe2, 0xc8, 0xb9]),
    ascii(` in${after}`),
  ]);
  expect(bodyOf(await read('page.html', bytes))).toContain('The ministry is 기획 in Korean');
});

test('files beside the page are attached, with a fit name', async () => {
  const csv = Buffer.from('a,b\n1,2\n');
  const beside = { names: ['Tax Bill (1).csv'], read: () => csv };
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>Taxes fall.</p><p>Please see the attached <a href="./Tax%20Bill%20(1).csv">table of rates</a>.</p>',
    beside,
  );
  expect(bodyOf(release)).toContain('Please see the attached [table of rates](tax-bill-1.csv).');
  expect([...release.files.keys()]).toEqual(['index.mdx', 'tax-bill-1.csv']);
});

test('pictures of other sites are not fetched, and what cannot be shown is told', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>Taxes fall.</p><p><img src="https://other.example/a.png" alt="A chart"></p><p><img src="data:image/png;base64,iVBORw0KGgo=" alt="Cut off"></p><p>End.</p><iframe src="https://other.example/"></iframe>',
  );
  expect(bodyOf(release)).toBe('Taxes fall.\n\nEnd.');
  expect(release.lost.map(({ message }) => message)).toEqual([
    'A page of another site inside the text (<iframe>) was left out.',
    'A picture (“A chart”) was left out: it lies on another site, https://other.example/a.png. Save it beside the document.',
    'A picture (“Cut off”) was left out: its file is damaged. Put it in again.',
  ]);
});

test('notes of a page are footnotes', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>Debt falls<sup><a href="#n1" id="r1">1</a></sup>.</p><ol><li id="n1">Of GDP. <a href="#r1">↩</a></li></ol>',
  );
  expect(bodyOf(release)).toBe('Debt falls[^1].\n\n[^1]: Of GDP.');
});

test('words that somebody has hidden are told', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1>\n<p>Taxes fall.</p>\n<p style="display:none">Not for the press.</p>',
  );
  expect(bodyOf(release)).toBe('Taxes fall.');
  expect(release.lost).toEqual([
    { message: 'Hidden text was left out: “Not for the press.”.', place: 'line 3' },
  ]);
});

const mark = (href: string, id: string, sign: string) =>
  `<sup><a href="#${href}" id="${id}" name="${id}">[${sign}]</a></sup>`;
const comments: Record<string, string> = {
  'Google Docs': `<p>Debt falls${mark('ftnt1', 'ftnt_ref1', '1')} by 3%${mark('cmnt1', 'cmnt_ref1', 'a')}.</p>
    <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>Of GDP.</span></p></div>
    <div class="c9"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this right?</span></p><p>Ask the minister.</p></div>`,
  Word: `<p>Debt falls${mark('_ftn1', '_ftnref1', '1')} by 3%${mark('_msocom_1', '_msoanchor_1', 'KY1')}.</p>
    <div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>Of GDP.</p></div></div>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1"><p>Is this right?</p><p>Ask the minister.</p></div></div></div>`,
};
for (const [program, text] of Object.entries(comments))
  test(`comments in the margin of a page from ${program} are told, never published`, async () => {
    const release = await read('page.html', `<h1>Title</h1>${text}`);
    expect(bodyOf(release)).toBe('Debt falls[^1] by 3%.\n\n[^1]: Of GDP.');
    expect(release.lost).toEqual([{ message: '1 comment in the margin was left out.' }]);
  });

test('a link of Google Docs leads where its author meant', async () => {
  const link =
    'https://www.google.com/url?q=https://kosis.kr/eng?a%3D1%26b&amp;sa=D&amp;source=editors';
  const release = await read('page.html', `<h1>Title</h1><p>See <a href="${link}">KOSIS</a>.</p>`);
  expect(bodyOf(release)).toBe('See [KOSIS](https://kosis.kr/eng?a=1\\&b).');
});

test('lines that are only indented, as terms of a list without names, have no sign before them', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>Taxes fall.</p><dl><dd><p>In spring.</p></dd></dl>',
  );
  expect(bodyOf(release)).toBe('Taxes fall.\n\nIn spring.');
});

test('every name and every paragraph of a list of terms is kept', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>Taxes fall.</p><dl><dt>VAT</dt><dt>GST</dt><dd><p>On sales.</p><p>Of 10%.</p></dd><dd>In Korea.</dd><dt>Alone</dt></dl>',
  );
  expect(bodyOf(release).replace(/\s+/g, ' ')).toBe(
    'Taxes fall. - **VAT:** - **GST:** On sales. Of 10%. - **GST:** In Korea. - **Alone:**',
  );
});

test('what Word tracks as deleted is gone from its page too', async () => {
  const release = await read(
    'page.html',
    '<h1>Title</h1><p>It rose <del cite="mailto:Kim" datetime="2026-11-24T10:00">3.4%</del><ins cite="mailto:Kim" datetime="2026-11-24T10:00">3.5%</ins>, not <del>3%</del>.</p>',
  );
  expect(bodyOf(release)).toBe('It rose 3.5%, not ~~3%~~.');
  expect(release.unsure).toContainEqual({
    message: 'The document holds 2 tracked changes. The text is taken as if all were accepted.',
  });
});
