import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from '@playwright/test';
import { citationFiles, citationsOf } from '../../src/links/citations/citations.ts';
import { reference, written } from '../../src/links/citations/csl.ts';
import { describe, type CitedRelease } from '../../src/links/citations/description.ts';

const innovation = {
  id: '2020/3rd-ministerial-meeting-on-industrial-innovation',
  title: '3rd Ministerial Meeting on Industrial Innovation',
  date: '2020-09-21',
  division: { data: { name: 'General Policy Coordination Division' } },
  source: 'https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=4986',
  withdrawn: undefined,
} as CitedRelease;

const banga = {
  id: '2023/dpm-choo-supports-ajay-banga-for-world-bank-group-president',
  title: 'DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President',
  date: '2023-03-05',
  division: undefined,
  source: 'https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=5516',
  withdrawn: undefined,
} as CitedRelease;

const addressOf = ({ id }: CitedRelease) => `https://press-room.example/releases/${id}/`;
const cite = (release: CitedRelease) =>
  Object.fromEntries(
    citationsOf(describe(release, addressOf(release))).map(({ style, text }) => [
      style.split(' ')[0]!,
      text,
    ]),
  );
const html = (release: CitedRelease) =>
  citationsOf(describe(release, addressOf(release))).map((citation) => citation.html);

test('a release of a ministry is cited as each style has it', () => {
  expect(cite(innovation)).toEqual({
    APA: 'Ministry of Economy and Finance (Republic of Korea). (2020, September 21). 3rd Ministerial Meeting on Industrial Innovation [Press release]. Ministry of Economy and Finance – Press Room (demonstration). https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/',
    Chicago:
      'Ministry of Economy and Finance (Republic of Korea). “3rd Ministerial Meeting on Industrial Innovation.” Press release. Ministry of Economy and Finance – Press Room (demonstration), September 21, 2020. https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/.',
    Plain:
      'Ministry of Economy and Finance (Republic of Korea): 3rd Ministerial Meeting on Industrial Innovation. Press release, 21 September 2020. Ministry of Economy and Finance – Press Room (demonstration). https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/',
    Wikipedia:
      '{{cite press release |title=3rd Ministerial Meeting on Industrial Innovation |url=https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/ |date=2020-09-21 |publisher=Ministry of Economy and Finance (Republic of Korea) |via=Ministry of Economy and Finance – Press Room (demonstration)}}',
    BibTeX: `@misc{moef-2020-3rd-ministerial-meeting-on-industrial-innovation,
  author       = {{Ministry of Economy and Finance (Republic of Korea)}},
  title        = {{3rd Ministerial Meeting on Industrial Innovation}},
  howpublished = {Press release. Ministry of Economy and Finance – Press Room (demonstration)},
  year         = {2020},
  month        = sep,
  date         = {2020-09-21},
  url          = {https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/},
  note         = {Official original: https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001\\&seq=4986},
}`,
    RIS: `TY  - ELEC
ID  - moef-2020-3rd-ministerial-meeting-on-industrial-innovation
AU  - Ministry of Economy and Finance (Republic of Korea),
AD  - General Policy Coordination Division
TI  - 3rd Ministerial Meeting on Industrial Innovation
T2  - Ministry of Economy and Finance – Press Room (demonstration)
M3  - Press release
PY  - 2020
DA  - 2020/09/21/
LA  - en
UR  - https://press-room.example/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/
N1  - Official original: https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=4986
ER  - `,
  });
});

test('a release without a division, on a day of one figure, with an apostrophe', () => {
  const address =
    'https://press-room.example/releases/2023/dpm-choo-supports-ajay-banga-for-world-bank-group-president/';
  expect(cite(banga)).toEqual({
    APA: `Ministry of Economy and Finance (Republic of Korea). (2023, March 5). DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President [Press release]. Ministry of Economy and Finance – Press Room (demonstration). ${address}`,
    Chicago: `Ministry of Economy and Finance (Republic of Korea). “DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President.” Press release. Ministry of Economy and Finance – Press Room (demonstration), March 5, 2023. ${address}.`,
    Plain: `Ministry of Economy and Finance (Republic of Korea): DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President. Press release, 5 March 2023. Ministry of Economy and Finance – Press Room (demonstration). ${address}`,
    Wikipedia: `{{cite press release |title=DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President |url=${address} |date=2023-03-05 |publisher=Ministry of Economy and Finance (Republic of Korea) |via=Ministry of Economy and Finance – Press Room (demonstration)}}`,
    BibTeX: `@misc{moef-2023-dpm-choo-supports-ajay-banga-for-world-bank-group-president,
  author       = {{Ministry of Economy and Finance (Republic of Korea)}},
  title        = {{DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President}},
  howpublished = {Press release. Ministry of Economy and Finance – Press Room (demonstration)},
  year         = {2023},
  month        = mar,
  date         = {2023-03-05},
  url          = {${address}},
  note         = {Official original: https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001\\&seq=5516},
}`,
    RIS: `TY  - ELEC
ID  - moef-2023-dpm-choo-supports-ajay-banga-for-world-bank-group-president
AU  - Ministry of Economy and Finance (Republic of Korea),
TI  - DPM CHOO Supports Ajay Banga’s Candidacy for World Bank Group President
T2  - Ministry of Economy and Finance – Press Room (demonstration)
M3  - Press release
PY  - 2023
DA  - 2023/03/05/
LA  - en
UR  - ${address}
N1  - Official original: https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=5516
ER  - `,
  });
});

test('a withdrawn release is cited as withdrawn in every style', () => {
  const withdrawn = { date: '2020-10-01', reason: 'Changed.', replacement: undefined };
  for (const [style, text] of Object.entries(cite({ ...innovation, withdrawn })))
    expect(text, style).toContain('Press release (withdrawn 1 October 2020)');
});

test('a title may hold the signs of every format, and each says what the title says', () => {
  const title = `R&D 100% of $5 {x}} #1 a_b ~^ \\ |y [[z]] <b>w</b> &lt; ''i'' ~~~~ “Growth” "q"\nTY  - BOOK`;
  const cited = cite({ ...innovation, title });
  const said = title.replace(/\s+/g, ' ');

  expect(cited['APA']).toContain(`. ${said} [Press release]. `);
  // Quotation marks inside others are single ones.
  expect(cited['Chicago']).toContain(`“${said.replace('“Growth”', '‘Growth’')}.” Press release`);
  expect(cited['Plain']).toContain(`: ${said}. Press release`);
  expect(cited['Wikipedia']).toContain(
    '|title=R&D 100% of $5 &#123;x&#125;&#125; #1 a_b ~^ \\ &#124;y &#91;&#91;z&#93;&#93; ' +
      '&#60;b&#62;w&#60;/b&#62; &amp;lt; &#39;&#39;i&#39;&#39; &#126;&#126;&#126;&#126; “Growth” "q" TY - BOOK |url=',
  );
  expect(cited['BibTeX']).toContain(
    '= {{R\\&D 100\\% of \\$5 \\textbraceleft{}x\\textbraceright{}\\textbraceright{} \\#1 a\\_b ' +
      '\\textasciitilde{}\\textasciicircum{} \\textbackslash{} |y [[z]] <b>w</b> \\&lt;',
  );
  expect(cited['RIS']!.split('\n').map((line) => line.slice(0, 6))).toEqual(
    'TY ID AU AD TI T2 M3 PY DA LA UR N1 ER'.split(' ').map((tag) => `${tag}  - `),
  );
  for (const markup of html({ ...innovation, title }))
    expect(markup.replace(/<\/?i>/g, '')).not.toMatch(/[<>]/);
});

test('on the ministry’s own site no other site is named', () => {
  const own = describe(innovation, addressOf(innovation));
  delete own['container-title'];
  delete own.note;
  const texts = citationsOf(own).map(({ text }) => text);
  expect(texts[0]).toBe(
    `Ministry of Economy and Finance (Republic of Korea). (2020, September 21). 3rd Ministerial Meeting on Industrial Innovation [Press release]. ${own.URL}`,
  );
  expect(texts[1]).toBe(
    `Ministry of Economy and Finance (Republic of Korea). “3rd Ministerial Meeting on Industrial Innovation.” Press release, September 21, 2020. ${own.URL}.`,
  );
  expect(texts.join()).not.toMatch(/demonstration|undefined/);
});

test('a title that ends a sentence gets no second full stop', () => {
  const cited = cite({ ...innovation, title: 'What Next?' });
  expect(cited['Plain']).toContain('What Next? Press release');
  expect(cited['APA']).toContain('What Next? [Press release]');
  expect(cited['Chicago']).toContain('“What Next?” Press release');
});

test('a program that reads the BibTeX file finds what the release says', () => {
  const title = 'R&D {in} 50% of a_b, ~^ #1 $5 \\ “Growth” – 대한';
  const described = describe({ ...innovation, title }, addressOf(innovation));
  const [read] = new Cite(citationFiles[0]!.write(described)).data;
  expect(read).toMatchObject({
    'citation-key': 'moef-2020-3rd-ministerial-meeting-on-industrial-innovation',
    title,
    // The whole name as one, whatever “and” is in it.
    author: [{ family: 'Ministry of Economy and Finance (Republic of Korea)' }],
    issued: { 'date-parts': [[2020, 9, 21]] },
    URL: addressOf(innovation),
    note: `Official original: ${innovation.source}`,
  });
  expect(read!.author).toHaveLength(1);
});

test('the RIS file has a record that reads back, with line ends of the standard', () => {
  const described = describe(innovation, addressOf(innovation));
  const lines = citationFiles[1]!.write(described).split('\r\n');
  expect(lines.at(-1)).toBe('');
  const tags = lines.slice(0, -1).map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)!);
  expect(tags[0]!.slice(1)).toEqual(['TY', 'ELEC']);
  expect(tags.at(-1)!.slice(1)).toEqual(['ER', '']);
  expect(new Set(tags.map(([, tag]) => tag)).size).toBe(tags.length);
});

test('references made from a mould are those that the processor writes', () => {
  const titles = [
    innovation.title,
    '2021 Budget (Proposal), Part 13 of 2468–2469',
    'Remarks: “What Next?”',
    'R&D, <3%',
    'Is This the End?',
    'Étude of K-Water',
    'Vol. 3, no. 254 of the Economy',
    'Growth in the U.S. and the EU',
    'Korea’s U.S.-Led Talks on Growth of 3.5 Percent',
    '‘Growth’ of the Ministers’ Meeting',
    'Fitch Maintains Korea’s Rating at AA-',
    '5th Meeting (Nov.15, 2023)',
  ];
  const days = ['2020-09-21', '2021-12-01', '2013-05-13', '0999-01-31'];
  for (const title of titles)
    for (const date of days)
      for (const withdrawn of [
        undefined,
        { date: '2021-03-13', reason: '', replacement: undefined },
      ])
        for (const style of ['apa', 'chicago'] as const) {
          const release = { ...innovation, title, date, withdrawn } as CitedRelease;
          const description = describe(release, addressOf(release));
          expect(reference(description, style)).toEqual(written(description, style));
        }
});

test('a title may be a word that programs know', () => {
  for (const title of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const { APA, Chicago } = cite({ ...innovation, title });
    expect(APA).toContain(`(2020, September 21). ${title} [Press release].`);
    expect(Chicago).toContain(`“${title}.” Press release.`);
  }
});
