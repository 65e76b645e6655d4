import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/schema/check-content.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { Project, releaseFile } from '../support/project.ts';

let project: Project;
test.beforeEach(async () => {
  project = await Project.ofContent();
});
test.afterEach(() => project.remove());

const messages = async () => (await checkContent(project.root)).map(inOneLine);

test('the site’s own content has no mistakes', async () => {
  expect(await messages()).toEqual([]);
});

/** An author's mistakes: what they wrote, and the one message that follows. */
const mistakes: Record<string, [change: (text: string) => string, message: string]> = {
  'no title': [
    (text) => text.replace(/^title: .*\n/m, ''),
    `${releaseFile}:2:1  “title” is missing. Write the formal title of the release.`,
  ],
  'an empty headline': [
    (text) => text.replace(/^headline: .*$/m, 'headline: ""'),
    `${releaseFile}:3:11  Write the news in one line.`,
  ],
  'a day that no calendar has': [
    (text) => text.replace('date: 2020-09-21', 'date: 2020-13-45'),
    `${releaseFile}:7:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  ],
  'a date in words': [
    (text) => text.replace('date: 2020-09-21', 'date: 21 September 2020'),
    `${releaseFile}:7:7  “21 September 2020” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  ],
  'the 30th of February': [
    (text) => text.replace('date: 2020-09-21', 'date: 2020-02-30'),
    `${releaseFile}:7:7  “2020-02-30” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  ],
  'an unknown division': [
    (text) =>
      text.replace('division: general-policy-coordination', 'division: general-policy-cordination'),
    `${releaseFile}:8:11  “general-policy-cordination” is not in content/divisions.yaml. Did you mean “general-policy-coordination”?`,
  ],
  'a misspelt topic': [
    (text) => text.replace('bio-industry, korean', 'bio-industri, korean'),
    `${releaseFile}:10:33  “bio-industri” is not in content/topics.yaml. Did you mean “bio-industry”?`,
  ],
  'an unknown kind': [
    (text) => text.replace('kind: ministerial-meeting', 'kind: meeting'),
    `${releaseFile}:9:7  “meeting” is not a kind of release. Write one of: ministerial-meeting, statistics, budget, tax, debt-issuance, markets, economic-policy, international.`,
  ],
  'a telephone number of no country': [
    (text) => text.replace(/^date: /m, 'telephone: "+83 44 215 4510"\n$&'),
    `${releaseFile}:7:12  “+83 44 215 4510” is not a telephone number of this country (KR). Write it like "+82 44 215 4510".`,
  ],
  'a telephone number without quotes': [
    (text) => text.replace(/^date: /m, 'telephone: 82442154510\n$&'),
    `${releaseFile}:7:12  Write the telephone number in quotes, for example "+82 44 215 4510".`,
  ],
  'an attachment that is not there': [
    (text) =>
      text.replaceAll('industrial-innovation-agenda-plan.pdf', 'industrial-agenda-plan.pdf'),
    `${releaseFile}:20:11  The attachment “industrial-agenda-plan.pdf” is not there. Put the file into content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/, or write the name of one that is there: industrial-innovation-agenda-plan.pdf.`,
  ],
  'an attachment with the name of a file of the site': [
    (text) => text.replaceAll('industrial-innovation-agenda-plan.pdf', 'preview.png'),
    `${releaseFile}:20:11  “preview.png” is a file that the site makes for every release. Give the attachment another name.`,
  ],
  'an attachment with the name of a citation': [
    (text) => text.replaceAll('industrial-innovation-agenda-plan.pdf', 'citation.ris'),
    `${releaseFile}:20:11  “citation.ris” is a file that the site makes for every release. Give the attachment another name.`,
  ],
  'a misspelt attachment': [
    (text) => text.replaceAll('agenda-plan.pdf', 'agenda-plam.pdf'),
    `${releaseFile}:20:11  The attachment “industrial-innovation-agenda-plam.pdf” is not there. Did you mean “industrial-innovation-agenda-plan.pdf”?`,
  ],
  'a misspelt field': [
    (text) => text.replace(/^summary:/m, 'sumary:'),
    `${releaseFile}:4:1  “sumary” is not a field of a release. Did you mean “summary”?`,
  ],
  'a field that does not exist': [
    (text) => text.replace(/^date: /m, 'photographer: Kim\n$&'),
    `${releaseFile}:7:1  “photographer” is not a field of a release. Remove it, or use one of: title, headline, summary, date, division, telephone, kind, topics, meetings, people, attachments, source, summarized, corrections, updates, withdrawn, embargo, draft, aliases, anchors, keywords.`,
  ],
  'a misspelt field of an attachment': [
    (text) => text.replace('    description: The four', '    descripton: The four'),
    `${releaseFile}:22:5  “descripton” is not a field of an attachment. Did you mean “description”?`,
  ],
  'a meeting of number zero': [
    (text) => text.replace('number: 3\n', 'number: 0\n'),
    `${releaseFile}:13:13  Meetings are numbered from 1.`,
  ],
  'an original on another site': [
    (text) => text.replace('https://english.moef.go.kr/pc', 'https://example.com/pc'),
    `${releaseFile}:23:9  The official original is at english.moef.go.kr. Write its address there.`,
  ],
  'a colon in an unquoted text': [
    (text) => text.replace(/^headline: .*$/m, 'headline: Budget: a summary'),
    `${releaseFile}:3:11  This text contains a colon, so it must stand in quotes: title: "Budget: a summary".`,
  ],
  'a field that appears twice': [
    (text) => text.replace(/^date: /m, 'date: 2020-09-20\n$&'),
    `${releaseFile}:8:1  This field appears twice. Keep one of the two.`,
  ],
  'a colon at the beginning of a line that is not lined up': [
    (text) => text.replace(/^ {4}number: 3/m, '      number: 3'),
    `${releaseFile}:13:7  Line this up with “series” in the line above: 4 spaces before “number”.`,
  ],
  'a quotation mark that is not closed': [
    (text) => text.replace(/^headline: .*$/m, 'headline: "Government keeps up'),
    `${releaseFile}:3:11  A quotation mark or bracket is not closed. Close it where the text ends.`,
  ],
  'a list whose bracket is not closed': [
    (text) => text.replace(/^(topics: .*)\]$/m, '$1'),
    `${releaseFile}:10:9  This bracket is not closed. Write “]” where the list ends, and a text with “#” in quotes.`,
  ],
  'a tab': [
    (text) => text.replace(/^ {4}number: 3/m, '\tnumber: 3'),
    `${releaseFile}:13:1  This line is indented with a tab. Use spaces.`,
  ],
  'a text that begins with an asterisk': [
    (text) => text.replace(/^headline: .*$/m, 'headline: *budget'),
    `${releaseFile}:3:11  A text that begins with “*” must stand in quotes: headline: "*budget"`,
  ],
  'a text that begins with an exclamation mark': [
    (text) => text.replace(/^headline: .*$/m, 'headline: !important news'),
    `${releaseFile}:3:11  A text that begins with “!” must stand in quotes: headline: "!important news"`,
  ],
  'a text with a number sign': [
    (text) => text.replace(/^headline: .*$/m, 'headline: Budget #3'),
    `${releaseFile}:3:11  What stands after “#” would not be published. Put the whole text in quotes, or the comment on a line of its own.`,
  ],
  'a vertical tab of a word processor': [
    (text) => text.replace('Deputy Prime Minister Hong', 'Deputy\u000BPrime Minister Hong'),
    `${releaseFile}:27:7  An invisible character stands here (U+000B), as word processors leave behind. Delete it.`,
  ],
  'an invisible character written as an escape': [
    (text) => text.replace(/^headline: .*$/m, 'headline: "Gov\\u0008ernment"'),
    `${releaseFile}:3:11  This text holds an invisible character. Delete it.`,
  ],
  'an original without https': [
    (text) => text.replace('source: https://', 'source: '),
    `${releaseFile}:23:9  Write the address of the official original, for example https://english.moef.go.kr/….`,
  ],
  'front matter that is a list': [
    (text) => text.replace(/^---\n.*?^---\n/ms, '---\n- title\n---\n'),
    `${releaseFile}:2:1  Write a release as fields, one a line: title: The title.`,
  ],
  'an attachment named twice': [
    (text) => text.replace(/(attachments:\n)(( {2}- file: .*\n)(.*\n)(.*\n))/, '$1$2$2'),
    `${releaseFile}:23:11  The attachment “industrial-innovation-agenda-plan.pdf” is named twice. Remove one of the two.`,
  ],
  'the text itself as an attachment': [
    (text) =>
      text
        .replace('industrial-innovation-agenda-plan.pdf\n', 'index.mdx\n')
        .replace('(industrial-innovation-agenda-plan.pdf)', '(index.mdx)'),
    `${releaseFile}:20:11  “index.mdx” is a file that the site makes for every release. Give the attachment another name.`,
  ],
  'no front matter': [
    (text) => text.replace(/^---\n.*?^---\n/ms, ''),
    `${releaseFile}:1:1  The front matter is missing. Begin a release with a line “---”, its fields, and another line “---”.`,
  ],
  'two mistakes at once': [
    (text) => text.replace(/^title: .*\n/m, '').replace('2020-09-21', '2020-9-21'),
    `${releaseFile}:2:1  “title” is missing. Write the formal title of the release.\n${releaseFile}:6:7  “2020-9-21” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  ],
};

for (const [name, [change, message]] of Object.entries(mistakes))
  test(`front matter: ${name}`, async () => {
    await project.edit(releaseFile, change);
    expect((await messages()).join('\n')).toBe(message);
  });

test('a division without a name is told once, not with every release', async () => {
  await project.edit('content/divisions.yaml', (text) => text.replace(/^ {2}name:.*\n/m, ''));
  expect(await messages()).toEqual([
    'content/divisions.yaml:2:1  “name” is missing. Write the name of the division.',
  ]);
});

/** Files that are no attachments anybody could open. */
const files: Record<string, [content: string, message: string]> = {
  'an empty file': ['', 'is empty. Save it again.'],
  'a file that is no PDF': [
    'not a PDF',
    'cannot be read as a PDF. Save it again from the program it was made with.',
  ],
};
for (const [name, [content, message]] of Object.entries(files))
  test(`attachment: ${name}`, async () => {
    await writeFile(
      join(project.root, dirname(releaseFile), 'industrial-innovation-agenda-plan.pdf'),
      content,
    );
    expect(await messages()).toEqual([
      `${releaseFile}:20:11  The attachment “industrial-innovation-agenda-plan.pdf” ${message}`,
    ]);
  });

const pages: Record<string, string> = {
  'search.mdx': '/search/ is a page of the site itself. Give this page another name.',
  'My Page.mdx': 'Name the page content/pages/<name>.mdx, of small letters, digits and hyphens.',
  'legal.md': 'Only files that end in .mdx are published. Rename it.',
};
for (const [name, message] of Object.entries(pages))
  test(`standing page: ${name}`, async () => {
    const folder = join(project.root, 'content/pages');
    await copyFile(join(folder, 'about.mdx'), join(folder, name));
    expect(await messages()).toEqual([`content/pages/${name}:1:1  ${message}`]);
  });

test('an address that is not fit for one', async () => {
  // It has never been public under the other one.
  await rm(join(project.root, 'content/ledger'), { recursive: true });
  const folder = join(project.root, 'content/releases/2020');
  await rename(
    join(folder, '3rd-ministerial-meeting-on-industrial-innovation'),
    join(folder, 'My Release'),
  );
  expect(await messages()).toEqual([
    'content/releases/2020/My Release/index.mdx:1:1  The path is the address of the release for ever. Name it content/releases/<year>/<slug>/index.mdx, the slug of small letters, digits and hyphens.',
  ]);
});

test('two files for one address', async () => {
  const folder = join(project.root, 'content/releases/2020');
  await copyFile(
    join(folder, 'updates-on-2019-tax-revision/index.mdx'),
    join(folder, 'updates-on-2019-tax-revision.mdx'),
  );
  expect(await messages()).toEqual([
    'content/releases/2020/updates-on-2019-tax-revision/index.mdx:1:1  content/releases/2020/updates-on-2019-tax-revision.mdx has the same address, /releases/2020/updates-on-2019-tax-revision/. Rename one of them.',
  ]);
});

test('a missing collection file is told once', async () => {
  await rm(join(project.root, 'content/topics.yaml'));
  expect(await messages()).toEqual([
    'content/topics.yaml:1:1  This file is missing. Create it; it may be empty.',
  ]);
});
