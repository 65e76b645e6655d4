import { expect, test } from '@playwright/test';
import { bodyOf, read } from '../support/importing.ts';

const text = 'Taxes fall in the spring. So it is said.';

/** Lines that state a day and nothing else, and whether a time in them is told to be left out. */
const lines: Record<string, boolean> = {
  '2026. 11. 24.': false,
  '2026.11.24': false,
  '2026년 11월 24일(화)': false,
  'Tuesday, 24 November 2026, 10:00 KST': true,
  'For immediate release: Tuesday, November 24, 2026, 10:00 (KST)': true,
  'For Immediate Release, 24 November 2026': false,
};
for (const [line, hasTime] of Object.entries(lines))
  test(`a line that states the day alone: ${line}`, async () => {
    const told = hasTime ? [`Of the line “${line}” only the day was carried over.`] : [];
    for (const source of [
      `${line}\n\nTitle\n\n${text}\n`,
      `Title\n\n${line}\n\n${text}\n`,
      `Title\n\nEmbargo: November 25, 2026, 10:00\n\n${line}\n\n${text}\n`,
      `Title\n\n${text}\n\n${line}\n`,
    ]) {
      const release = await read('release.txt', source);
      expect(release.facts).toMatchObject({
        title: 'Title',
        headline: 'Taxes fall in the spring',
        date: '2026-11-24',
      });
      expect(bodyOf(release)).toBe(text);
      expect(release.lost.map(({ message }) => message)).toEqual(told);
      expect(release.facts.comments['date']).toBeUndefined();
    }
  });

test('what stands beside “For immediate release” and is no day is told', async () => {
  const line = 'For immediate release: Kim Min-su';
  const release = await read('release.txt', `${line}\n\nTitle\n\n${text}\n`);
  expect(release.facts.title).toBe('Title');
  expect(release.lost.map(({ message }) => message)).toEqual([`The line “${line}” was left out.`]);
});

for (const [above, line] of [
  ['All may come.', 'Date: next meeting on 15 January 2027'],
  ['The next meeting:', 'Date: 15 January 2027'],
  ['The next meeting:', '15 January 2027'],
])
  test(`a day that the end of a text announces is none of the release: ${above} ${line}`, async () => {
    const end = `${above}\n\n${line}`;
    const release = await read('release.txt', `Title\n\n${text}\n\n${end}\n`);
    expect(bodyOf(release)).toBe(`${text}\n\n${end}`);
    expect(release.facts.date).toBe('2026-11-27');
  });
