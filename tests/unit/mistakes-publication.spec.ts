import { expect, test } from '@playwright/test';
import { ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const replacing = (old: RegExp, by: string) => (text: string) => text.replace(old, by);
/** Puts a line above the text. */
const above = (line: string) => replacing(/\n---\n/, `\n---\n\n${line}\n`);
const embargo =
  'An embargo is stated here, but the release has none and would be public at once. Write its moment into the front matter, embargo: 2027-11-25T10:00:00+09:00, and delete these words here; if the moment is past, delete them only.';

for (const line of [
  '**EMBARGOED UNTIL 10:00, 25 November 2027**',
  'Embargo: 25 November 2027, 10:00',
  'Press release – under embargo until 25 November 2027',
  'Not for release before 10 a.m. on 25 November 2027',
  'Do not publish before 25 November 2027.',
  '[엠바고] 2027. 11. 25. 10:00',
  '보도시점: 2027. 11. 25.(목) 10:00',
])
  test(`an embargo that only the text states is refused: ${line}`, async () => {
    content.edit(above(line));
    expect((await content.told()).filter((one) => one.includes('embargo'))).toEqual([
      expect.stringMatching(new RegExp(`^\\d+:1  ${embargo.replace(/[.+?()]/g, '\\$&')}$`)),
    ]);
    // As the message says.
    content.edit((text) =>
      text.replace(`${line}\n`, '').replace(/^source:/m, 'embargo: 2020-11-25T10:00:00+09:00\n$&'),
    );
    expect(await content.told()).toEqual([]);
  });

test('an embargo in the headline is refused', async () => {
  content.edit(replacing(/^headline: .*$/m, 'headline: "[Embargoed until 25 November] Budget"'));
  expect(await content.told()).toEqual([`3:11  ${embargo}`]);
});

for (const line of [
  'FOR IMMEDIATE RELEASE',
  '보도시점: 즉시 보도',
  'Embargo: none',
  'Embargo on oil from the north was discussed.',
  'The ministers spoke of the embargo: it is lifted in part.',
  'Drugs that are not for use before surgery are taxed.',
])
  test(`what is no embargo is not refused: ${line}`, async () => {
    content.edit(above(line));
    expect(await content.told()).toEqual([]);
  });

test('a release without a text is refused, but not one that was withdrawn', async () => {
  content.edit((text) => /^---\n.*?\n---\n/s.exec(text)![0]);
  const told = await content.told();
  expect(told).toContainEqual(
    expect.stringMatching(/^\d+:1 {2}This release has no text\. Write it below this line;/),
  );
  content.edit(replacing(/^source:/m, 'withdrawn:\n  date: 2020-09-22\n  reason: Wrong.\nsource:'));
  expect((await content.told()).join('\n')).not.toContain('has no text');
});
