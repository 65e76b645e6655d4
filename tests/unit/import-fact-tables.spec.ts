import { expect, test } from '@playwright/test';
import { p, run, table, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const tableOf = (...rows: string[][]) => table(rows.map((row) => row.map((cell) => p(cell))));
const briefing = tableOf(['Subject', 'Budget 2027'], ['Date', '17 December 2026']);
const briefingWritten =
  '<Table caption="Tax bill" id="tax-bill">\n\n| Subject | Budget 2027 |\n| :- | :- |\n| Date | 17 December 2026 |\n\n</Table>';
const top = p('Tax bill', 'a3') + p('Small firms pay less', 'a4') + p('21 September 2020');
const lead = p('Taxes fall in the spring. So it is said.');
const lostOf = (release: { lost: readonly { message: string }[] }) =>
  release.lost.map(({ message }) => message);

for (const [where, more] of Object.entries({
  'within the text': p('All may register.'),
  'at its end': '',
}))
  test(`a table of a briefing ${where} is no fact about the release`, async () => {
    const release = await read('a.docx', word(top + lead + p('The briefing:') + briefing + more));
    expect(release.facts).toMatchObject({
      title: 'Tax bill',
      headline: 'Small firms pay less',
      date: '2020-09-21',
    });
    expect(bodyOf(release)).toContain(
      `Taxes fall in the spring. So it is said.\n\nThe briefing:\n\n${briefingWritten}`,
    );
    expect(lostOf(release)).toEqual([]);
  });

test('so is a list of terms within a text, and a merged cell of such a table is told', async () => {
  const page = await read(
    'a.html',
    '<h1>Tax bill</h1><p>Taxes fall in the spring.</p><dl><dt>Date</dt><dd>17 December 2026</dd><dt>Subject</dt><dd>Budget</dd></dl><table><tr><td rowspan="2">Date</td><td>1</td></tr><tr><td>Date</td><td>2</td></tr></table><p>All may register.</p>',
  );
  expect(bodyOf(page)).toContain('- **Date:** 17 December 2026\n- **Subject:** Budget');
  expect(page.unsure.map(({ message }) => message)).toContain(
    'Merged cells of a table are written out: each place has its own cell.',
  );
  expect(page.facts.date).toBe('2026-11-27');
});

test('a table below the text says who has written it', async () => {
  const contact = tableOf(['Division', 'Tax Policy Division'], ['Tel.', '044-215-4119']);
  const release = await read('a.docx', word(top + lead + contact + p('###')));
  expect(release.facts).toMatchObject({ division: 'tax-policy', telephone: '+82 44 215 4119' });
  expect(bodyOf(release)).toBe('Taxes fall in the spring. So it is said.');
});

test('an embargo in a table holds wherever that stands', async () => {
  const embargo = tableOf(['Embargo', '2020-09-22 10:00'], ['Date', '21 September 2020']);
  const release = await read('a.docx', word(top + lead + embargo + p('All may register.')));
  expect(release.facts.embargo).toBe('2020-09-22T10:00:00+09:00');
});

const inside: Record<string, (content: string) => string> = {
  'a quotation': (content) => `<blockquote><p>So it says:</p>${content}</blockquote>`,
  'an item of a list': (content) => `<ul><li><p>So it says:</p>${content}</li></ul>`,
};
for (const [name, around] of Object.entries(inside)) {
  const page = (content: string) =>
    `<h1>Tax bill</h1><p>Taxes fall in the spring.</p>${around(content)}<p>All may register.</p>`;
  test(`facts within ${name} are its text`, async () => {
    for (const facts of [
      '<table><tr><td>Date</td><td>17 December 2026</td></tr><tr><td>Subject</td><td>Budget</td></tr></table>',
      '<dl><dt>Date</dt><dd>17 December 2026</dd><dt>Subject</dt><dd>Budget</dd></dl>',
    ]) {
      const release = await read('a.html', page(facts));
      expect(bodyOf(release)).toMatch(/So it says:[^]*Date[^]*17 December 2026[^]*Budget/);
      expect(release.facts).toMatchObject({ title: 'Tax bill', date: '2026-11-27' });
    }
  });

  test(`an embargo within ${name} holds`, async () => {
    const embargo = '<table><tr><td>Embargo</td><td>2026-12-22 10:00</td></tr></table>';
    const release = await read('a.html', page(embargo));
    expect(release.facts.embargo).toBe('2026-12-22T10:00:00+09:00');
  });
}

test('above a table that states the title nothing is left out without a word', async () => {
  const facts = tableOf(['Title', 'Tax bill'], ['Tel.', '044-215-4119']);
  const release = await read('a.docx', word(p('News') + p('21 September 2020') + facts + lead));
  expect(release.facts).toMatchObject({ title: 'Tax bill', date: '2020-09-21' });
  expect(lostOf(release)).toEqual(['The line “News” above the title was left out.']);
});

test('a title in its style, and a line set like one, stay above a table with another', async () => {
  const styled = await read('a.docx', word(top + briefing + lead));
  expect(styled.facts).toMatchObject({ title: 'Tax bill', headline: 'Small firms pay less' });
  expect(lostOf(styled)).toEqual(['The line “Subject: Budget 2027” was left out.']);
  const bold = `<w:p>${run('Small firms pay less tax', '<w:b/>')}</w:p>`;
  const set = await read('a.docx', word(bold + briefing + lead));
  expect(set.facts).toMatchObject({ title: 'Budget 2027', headline: 'Small firms pay less tax' });
});

test('a picture that goes with the facts it stands among is told', async () => {
  const image = '<img src="seal.png" alt="Seal">';
  const release = await read(
    'a.html',
    `<h1>Tax bill</h1><table><tr><td>Date</td><td>17 December 2026${image}</td></tr><tr><td>Tel.</td><td>044-215-4119</td></tr></table><p>Taxes fall in the spring.</p>`,
  );
  expect(release.facts.date).toBe('2026-12-17');
  expect(lostOf(release)).toEqual([
    'A picture among facts (“Seal”), beside “17 December 2026”, was left out.',
  ]);
});

const korean = tableOf(
  ['보도자료', 'https://www.moef.go.kr'],
  ['보도시점', '2026. 11. 25.(수) 10:00', '배포', '2026. 11. 24.(화)'],
);
test('a letterhead of which only a part are facts stays, and the facts are read', async () => {
  const release = await read('a.docx', word(korean + p('Tax bill', 'a3') + lead));
  expect(release.facts).toMatchObject({ embargo: '2026-11-25T10:00:00+09:00', date: '2026-11-24' });
  expect(release.facts.comments['date']).toBe(
    'Not stated in the document as its date: this is “2026. 11. 24.(화)” from its first table. Check the day.',
  );
  expect(bodyOf(release)).toContain('| 보도자료 | https://www.moef.go.kr |');
});

test('a table that says whom to ask stays, and its division and number are read', async () => {
  const contacts = tableOf(
    ['In charge', 'Name', 'Number'],
    ['Tax Policy Division', 'Kim Young-hee', '044-215-4119'],
    ['Economic Policy Division', 'Lee Chul-soo', '044-215-2710'],
  );
  const release = await read('a.docx', word(top + lead + contacts));
  expect(release.facts).toMatchObject({ division: 'tax-policy', telephone: '+82 44 215 4119' });
  expect(release.facts.comments['division']).toBe(
    'Not stated in the document as its division: “Tax Policy Division” stands in a table. Take the table out of the text if it only says whom to ask.',
  );
  expect(bodyOf(release)).toContain('| Economic Policy Division | Lee Chul-soo | 044-215-2710 |');
  const within = await read('a.docx', word(top + lead + contacts + p('All may register.')));
  expect(within.facts.division).toBeUndefined();
});

test('names of facts in Korean are known too', async () => {
  const facts = tableOf(['담당 부서', 'Tax Policy Division'], ['전화번호', '044-215-4119']);
  const release = await read('a.docx', word(top + facts + lead));
  expect(release.facts).toMatchObject({ division: 'tax-policy', telephone: '+82 44 215 4119' });
  expect(bodyOf(release)).toBe('Taxes fall in the spring. So it is said.');
});
