import { expect, test } from '@playwright/test';
import { dayOf } from '../../src/lib/dates.ts';
import { checkContent } from '../../src/schema/check-content.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { Project, releaseFile } from '../support/project.ts';

let project: Project;
test.beforeEach(async () => {
  project = await Project.ofContent();
});
test.afterEach(() => project.remove());

const today = dayOf(new Date());
/** Without what the ledger says of a release that is hidden again. */
const messages = async () =>
  (await checkContent(project.root))
    .filter(({ line, column }) => line > 1 || column > 1)
    .map(inOneLine);

/** Mistakes that only show against other releases, or between dates. */
const across: Record<string, [change: (text: string) => string, message: string]> = {
  'an update before the release': [
    (text) =>
      text.replace(
        /^source:/m,
        'updates:\n  - date: 2020-09-20\n    note: A figure corrected.\n$&',
      ),
    `${releaseFile}:24:11  This update is dated 2020-09-20, before the release itself (2020-09-21). Correct one of the two dates.`,
  ],
  'a year that has not come': [
    (text) =>
      text
        .replace(/^date: .*$/m, 'date: 2120-09-21')
        .replace(/^source:/m, 'updates:\n  - date: 2121-02-03\n    note: Corrected.\n$&'),
    `${releaseFile}:7:7  The release is dated 2120-09-21, which is after today (${today}). Correct the date; or let the release wait for its day with embargo: 2120-09-21T10:00:00+09:00, or with draft: true.
${releaseFile}:24:11  This update is dated 2121-02-03, which is after today (${today}). Correct the date, or write this on that day.`,
  ],
  'a date behind the embargo': [
    (text) =>
      text
        .replace(/^date: .*$/m, 'date: 2120-09-21')
        .replace(/^source:/m, 'embargo: 2120-09-19T23:00:00Z\n$&'),
    `${releaseFile}:7:7  The release is dated 2120-09-21, which is after the end of the release’s embargo (2120-09-20). Correct the date, or the embargo.`,
  ],
  'a withdrawal that has not come': [
    (text) =>
      text.replace(/^source:/m, 'withdrawn:\n  date: 2120-09-22\n  reason: Superseded.\n$&'),
    `${releaseFile}:24:9  The withdrawal is dated 2120-09-22, which is after today (${today}). Correct the date, or write this on that day.`,
  ],
  'an alias that is a live address': [
    (text) => text.replace(/^source:/m, 'aliases: [2020/updates-on-2019-tax-revision]\n$&'),
    `${releaseFile}:23:11  The old address “2020/updates-on-2019-tax-revision” is already that of content/releases/2020/updates-on-2019-tax-revision/index.mdx. Remove it here, or rename the other.`,
  ],
  'a replacement that does not exist': [
    (text) =>
      text.replace(
        /^source:/m,
        'withdrawn:\n  date: 2020-09-22\n  reason: Superseded.\n  replacement: 2020/nothing\n$&',
      ),
    `${releaseFile}:26:16  The replacement “2020/nothing” is not a release of this site. Write the address of the new release below /releases/.`,
  ],
  'a number of a series used twice in one year': [
    (text) => text.replace('number: 36\n', 'number: 5\n'),
    `${releaseFile}:15:13  Meeting 5 of “ministerial-meeting-on-the-economy” in 2020 is already that of content/releases/2020/4th-ministerial-meeting-on-boosting-the-economy/index.mdx. Correct the number of one of them.`,
  ],
  'an embargo without a time zone': [
    (text) => text.replace(/^source:/m, 'embargo: 2026-11-25 10:00\n$&'),
    `${releaseFile}:23:10  “2026-11-25 10:00” is not a moment with its time zone. Write it like 2026-11-25T10:00:00+09:00.`,
  ],
};
for (const [name, [change, message]] of Object.entries(across))
  test(`releases together: ${name}`, async () => {
    await project.edit(releaseFile, change);
    expect((await messages()).join('\n')).toBe(message);
  });

test('a draft, and a release under embargo, may be of a day that has not come', async () => {
  for (const field of ['draft: true', 'embargo: 2120-09-21T10:00:00+09:00']) {
    await project.edit(releaseFile, (text) =>
      text
        .replace(/^(?:draft|embargo): .*\n/m, '')
        .replace(/^date: .*$/m, `date: 2120-09-21\n${field}`),
    );
    expect(await messages()).toEqual([]);
  }
});
