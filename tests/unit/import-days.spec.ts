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
