import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { importDocument, type ImportedRelease } from '../round-trip/import-document.ts';
import { readData } from '../round-trip/originals.ts';

const fixtures = 'tests/fixtures/import';
const plan =
  'content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/industrial-innovation-agenda-plan.pdf';

/** Imports a document from a folder as it was handed over, with the file that it refers to beside. */
async function imported(name: string, attachment: string): Promise<ImportedRelease> {
  const folder = mkdtempSync(join(tmpdir(), 'handed-over-'));
  try {
    cpSync(join(fixtures, name), join(folder, name));
    cpSync(attachment, join(folder, attachment.split('/').at(-1)!));
    const release = await importDocument(join(folder, name));
    if (typeof release === 'string') throw new Error(release);
    return release;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const textOf = ({ text }: ImportedRelease) => text.slice(text.indexOf('\n---\n\n') + 6);
const told = (findings: readonly { message: string }[]) => findings.map(({ message }) => message);
const chair = { name: 'Hong Nam-ki', office: 'Deputy Prime Minister' };

test.describe('a Word document as a ministry really writes it', () => {
  let release: ImportedRelease;
  test.beforeAll(async () => {
    release = await imported('ministry-word.docx', `${fixtures}/supplementary-budget-2020.pdf`);
  });

  test('its facts are found though none has a name', () => {
    expect(readData(release.text)).toMatchObject({
      title: '1st Crisis Management Meeting',
      headline: 'Supplementary budget of 11.7 trillion won passed; Limits on FX futures raised',
      date: '2020-03-18',
      division: 'general-policy-coordination',
      kind: 'ministerial-meeting',
      meetings: [
        { series: 'crisis-management', number: 1 },
        { series: 'covid-19-outbreak', number: 11 },
      ],
      people: [chair],
      attachments: [{ file: 'supplementary-budget-2020.pdf' }],
      draft: true,
    });
    // The division’s own number is not written again.
    expect(readData(release.text).telephone).toBeUndefined();
  });

  test('its text is as its author meant it, to the letter', () => {
    expect(textOf(release)).toBe(readFileSync(`${fixtures}/ministry-word.expected.mdx`, 'utf8'));
  });

  test('its picture and its attachment lie beside it', () => {
    expect([...release.files.keys()]).toEqual(['picture-1.png', 'supplementary-budget-2020.pdf']);
    const [picture, pdf] = [...release.files.values()].map((bytes) => Buffer.from(bytes));
    expect(picture!.subarray(1, 4).toString()).toBe('PNG');
    expect(pdf).toEqual(readFileSync(`${fixtures}/supplementary-budget-2020.pdf`));
  });

  test('what was guessed, changed or left out is told', () => {
    expect(told(release.unsure)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/tracked change.*as if all were accepted/),
        expect.stringMatching(/text box/),
        expect.stringMatching(/^Merged cells of a table/),
        expect.stringMatching(/below the title are joined to “Supplementary budget of/),
        expect.stringMatching(/bold.*“Topics of the meeting”, “2020 supplementary budget”/),
        expect.stringMatching(/^summary: Not stated/),
      ]),
    );
    expect(told(release.lost)).toEqual(['1 comment in the margin was left out.']);
  });
});

test.describe('a page of the ministry’s board as a browser saved it', () => {
  let release: ImportedRelease;
  test.beforeAll(async () => {
    release = await imported('board-page.html', plan);
  });

  test('its facts are those of the board’s table', () => {
    expect(readData(release.text)).toMatchObject({
      title: '3rd Ministerial Meeting on Industrial Innovation',
      headline: 'Government keeps up industrial innovation',
      date: '2020-09-21',
      division: 'general-policy-coordination',
      kind: 'ministerial-meeting',
      meetings: [
        { series: 'industrial-innovation', number: 3 },
        { series: 'ministerial-meeting-on-the-economy', number: 36 },
      ],
      people: [chair],
      attachments: [{ file: 'industrial-innovation-agenda-plan.pdf' }],
      source: 'https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?boardCd=N0001&seq=4986',
      draft: true,
    });
  });

  test('its text is as its author meant it, and nothing of the page is in it', () => {
    expect(textOf(release)).toBe(readFileSync(`${fixtures}/board-page.expected.mdx`, 'utf8'));
    expect([...release.files.keys()]).toEqual(['industrial-innovation-agenda-plan.pdf']);
    expect(release.lost).toEqual([]);
  });

  test('without the attached file beside it, the release says what to do, and stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handed-over-'));
    cpSync(`${fixtures}/board-page.html`, join(folder, 'board-page.html'));
    const alone = await importDocument(join(folder, 'board-page.html'));
    rmSync(folder, { recursive: true });
    if (typeof alone === 'string') throw new Error(alone);
    expect(readData(alone.text).attachments).toEqual([]);
    expect(told(alone.lost)).toEqual([
      expect.stringContaining('“industrial-innovation-agenda-plan.pdf”'),
    ]);
    expect(textOf(alone)).toBe(readFileSync(`${fixtures}/board-page.expected.mdx`, 'utf8'));
  });
});
