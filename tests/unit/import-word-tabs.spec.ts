import { expect, test } from '@playwright/test';
import { p, word, wordPart } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

/** A paragraph in which `|` is a tab. */
const line = (words: string, properties = '') => {
  const parts = words.split('|').map((part) => `<w:t xml:space="preserve">${part}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${parts.join('<w:tab/>')}</w:r></w:p>`;
};
const inWord = (...lines: string[]) =>
  read('release.docx', word(p('The title', 'a3') + p('Text.') + lines.join('')));
const isTabled = async (...lines: string[]) => (await inWord(...lines)).counts['table'] === 1;
const doubt = 'The lines with tabs that end here may be a table. Make one of them if they are.';
const doubtOf = async (...lines: string[]) =>
  (await inWord(...lines)).unsure.find(({ message }) => message === doubt)?.place;

test('lines with as many tabs each are a table, and the author is told', async () => {
  const release = await inWord(line('Item|2025|2026'), line('Debt|390.2|401.5'), p('After.'));
  expect(bodyOf(release)).toBe(
    'Text.\n\n<Table caption="The title" id="the-title">\n\n| Item | 2025 | 2026 |\n| :- | -: | -: |\n| Debt | 390.2 | 401.5 |\n\n</Table>\n\nAfter.',
  );
  expect(release.unsure).toContainEqual({
    message: 'Lines with tabs are taken for a table. Check its columns.',
    place: 'at “Item 2025 2026”',
  });
});

const tables: Record<string, string[]> = {
  'a head that begins with a tab': ['|2025|2026', 'Debt|390.2|401.5'],
  'several tabs between two columns': ['Item||2025||2026', 'Debt of the state|390.2|401.5'],
  'two columns of figures': ['Year|Debt', '2025|390.2', '2026|401.5'],
};
for (const [name, lines] of Object.entries(tables))
  test(`a table of tabs: ${name}`, async () =>
    expect(await isTabled(...lines.map((words) => line(words)))).toBe(true));

const noTables: Record<string, string[]> = {
  'one line': [line('Name|Tel|Fax')],
  'names and telephone numbers': [line('Kim Minsu|044-215-4110'), line('Lee Jiho|044-215-4111')],
  'facts under their names': [line('Place:|Seoul'), line('Time:|14:00')],
  'signs of a list': [line('1)|Taxes fall|soon'), line('2)|Debt falls|later')],
  'the times of an agenda': [line('14:00|Opening'), line('14:20|Report'), line('15:00|End')],
  'paragraphs that begin with a tab and have another': [
    line('|Taxes fall|in May.'),
    line('|Debt falls|in June.'),
  ],
  'paragraphs that begin with a tab': [line('|Taxes fall.'), line('|Debt falls.')],
  'a row of dots to the number of a page': [0, 1].map((at) =>
    line(`Chapter|${at}|x`, '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'),
  ),
};
for (const [name, lines] of Object.entries(noTables))
  test(`no table: ${name}`, async () => {
    expect(await isTabled(...lines)).toBe(false);
    expect(await doubtOf(...lines)).toBeUndefined();
  });

test('lines of which nobody knows are told and stay lines', async () => {
  const lines = [line('Item|Plan'), line('Debt|down'), line('Taxes|down|soon')];
  expect(await isTabled(...lines)).toBe(false);
  expect(await doubtOf(...lines)).toBe('at “Taxes down soon”');
});

test('facts under their names without a colon are facts', async () => {
  const lines = [line('Date|3 September 2026'), line('Tel.|044-215-4119')];
  const document = word(p('The title', 'a3') + lines.join('') + p('Taxes fall.'));
  const release = await read('release.docx', document);
  expect(release.facts.date).toBe('2026-09-03');
  expect(bodyOf(release)).toBe('Taxes fall.');
});

const unsaid: Record<string, string> = {
  'the mark of a note': '<w:r><w:footnoteReference w:id="1"/></w:r>',
  'a text box': `<w:r><w:pict><v:textbox><w:txbxContent>${p('A note of it.')}</w:txbxContent></v:textbox></w:pict></w:r>`,
};
for (const [name, content] of Object.entries(unsaid))
  test(`a column without words is kept for what it holds: ${name}`, async () => {
    const end = `<w:r><w:tab/></w:r>${content}</w:p>`;
    const lines = [line('Debt|390|401').replace('</w:p>', end), line('Taxes|12|13')];
    const notes = wordPart('footnotes', `<w:footnote w:id="1">${p('A note of it.')}</w:footnote>`);
    const document = word(p('The title', 'a3') + p('Text.') + lines.join(''), {
      'word/footnotes.xml': notes,
    });
    expect(bodyOf(await read('release.docx', document))).toContain('A note of it.');
  });

test('two lines of a letterhead are no table', async () => {
  expect(await isTabled(line('Release|July 3, 2026|No. 12'), line('Economy|Finance|Seoul'))).toBe(
    false,
  );
});
