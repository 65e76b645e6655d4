/** Places of a release that an author writes words into, with harmless ones. */
export const harmless = {
  title: 'Budget of the harmless year',
  headline: 'Nothing happens to anybody',
  summary: 'A release of the tests that holds a word in every place.',
  person: 'Kim Harmless',
  office: 'Minister of tests',
  attachment: 'Plan of the year',
  description: 'What is planned, a line each.',
  source: 'https://english.moef.go.kr/pc/view.do?seq=1',
  correction: 'The original says Tuesday, and it was Monday.',
  update: 'A figure was corrected.',
  gone: 'The section was taken out.',
  keyword: 'harmlessness',
  division: 'Harmless Division',
  bureau: 'Harmless Bureau',
  series: 'Meeting of the harmless',
  topic: 'Harmlessness',
  paragraph: 'A paragraph.',
  heading: 'A heading',
  item: 'An item',
  agenda: 'A point of the agenda',
  caption: 'Caption of the table',
  unit: 'won',
  column: 'Amount',
  row: 'A row',
  cell: 'A cell',
  tableNote: 'A note below the table.',
  chart: 'Caption of the chart',
  bar: 'A bar',
  note: 'Title of the note',
  quoted: 'Words that were said.',
  by: 'Lee Harmless',
  link: 'a link',
  reference: 'the plan',
  footnote: 'What the footnote says.',
} as const;

/** The name of such a place. */
export type Slot = keyof typeof harmless;

/** What stands in each place. */
export type Filling = Record<Slot, string>;

/** Places that stand in a file which all releases refer to, with its name. */
export const fileOf = {
  division: 'divisions',
  bureau: 'divisions',
  series: 'series',
  topic: 'topics',
} as const satisfies Partial<Record<Slot, string>>;

/** Each line of the release's file, with the place that it holds. */
function lines(id: string, words: Filling): [line: string, slot?: Slot][] {
  const front = (before: string, slot: Slot): [string, Slot] => [
    // JSON’s quoting is YAML’s: whatever the words are, they are read as these words.
    `${before}${JSON.stringify(words[slot])}`,
    slot,
  ];
  const inText = (
    before: string,
    slot: Slot,
    after = '',
    change = (text: string) => text,
  ): [string, Slot] => [before + entities(change(words[slot])) + after, slot];
  const plain = (...texts: string[]): [string][] => texts.map((text) => [text]);
  return [
    ...plain('---'),
    front('title: ', 'title'),
    front('headline: ', 'headline'),
    front('summary: ', 'summary'),
    ...plain('date: 2021-05-04', `division: ${id}`, 'kind: budget', `topics: [${id}, common]`),
    ...plain('meetings:', `  - series: ${id}`, '    number: 3', 'people:'),
    front('  - name: ', 'person'),
    front('    office: ', 'office'),
    ...plain('attachments:', '  - file: plan.txt'),
    front('    title: ', 'attachment'),
    front('    description: ', 'description'),
    front('source: ', 'source'),
    ...plain('corrections:'),
    front('  - ', 'correction'),
    ...plain('updates:', '  - date: 2021-06-01'),
    front('    note: ', 'update'),
    ...plain('anchors:', '  - id: gone', '    date: 2021-06-01'),
    front('    note: ', 'gone'),
    ...plain('keywords:'),
    front('  - ', 'keyword'),
    ...plain('---', ''),
    inText('', 'paragraph', '[^one]'),
    ...plain(''),
    inText('## ', 'heading', ' {#first}'),
    ...plain(''),
    inText('- ', 'item'),
    ...plain('', '<Agenda>'),
    inText('1. ', 'agenda'),
    ...plain('</Agenda>', ''),
    inText('<Table caption="', 'caption', '" id="figures">'),
    ...plain(''),
    inText('| Name | ', 'column', ' |'),
    ...plain('| :-- | :-- |'),
    inText('| ', 'row', ' | 1 |'),
    inText('| Other | ', 'cell', ' |'),
    ...plain(''),
    inText('', 'tableNote'),
    ...plain('', '</Table>', ''),
    inText('<Table caption="Others" unit="', 'unit', '" id="others">'),
    ...plain('', '| Name | Won |', '| :-- | --: |', '| One | 3 |', '', '</Table>', ''),
    inText('<Chart caption="', 'chart', '" unit="won" id="drawn">'),
    ...plain('', '| Name | Won |', '| :-- | --: |'),
    inText('| ', 'bar', ' | 3 |'),
    ...plain('| Other | 4 |', '', '</Chart>', ''),
    inText('<Note title="', 'note', '">'),
    ...plain('A note.', '</Note>', ''),
    inText('<Quotation by="', 'by', '">'),
    inText('', 'quoted'),
    ...plain('</Quotation>', ''),
    // In a link a bare address is a link of its own (GFM): only words are tried.
    inText('See [', 'link', '](https://english.moef.go.kr/).', (text) =>
      text.replaceAll('://', ': //'),
    ),
    ...plain(''),
    inText('See <Attachment file="plan.txt">', 'reference', '</Attachment>.'),
    ...plain(''),
    inText('[^one]: ', 'footnote'),
  ];
}

/** Every sign as a character reference (HTML, 13.5): Markdown then sees words and no markup. */
function entities(words: string): string {
  return words.replace(/^.|[^a-z0-9 ]/gis, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`);
}

/** The text of a release's file. */
export function write(id: string, words: Filling): string {
  return `${lines(id, words)
    .map(([line]) => line)
    .join('\n')}\n`;
}

/** The place that a line of the file holds, counted from 1. */
export function slotOf(id: string, words: Filling, line: number): Slot | undefined {
  return lines(id, words)[line - 1]?.[1];
}
