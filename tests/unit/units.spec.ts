import { expect, test } from '@playwright/test';
import { toFeedHtml } from '../../src/feeds/feed-html.ts';
import { toCsv } from '../../src/lib/csv.ts';
import { dayInWords, isCalendarDay, monthInWords, startOfDay } from '../../src/lib/dates.ts';
import { barsOf } from '../../src/lib/bars.ts';
import { unbroken, unbrokenHtml } from '../../src/lib/unbroken.ts';
import { numberIn } from '../../src/markdown/figures.ts';
import { readTelephone } from '../../src/lib/telephone.ts';
import { fileSize, nearest, ordinal, shortened } from '../../src/lib/words.ts';

test('telephone numbers of every spelling come out alike', () => {
  for (const spelling of ['044-215-4510', '0442154510', '+82 44 215 4510', '+82-44-215-4510'])
    expect(readTelephone(spelling)).toEqual({ label: '+82-44-215-4510', href: 'tel:+82442154510' });
  expect(readTelephone('+82 2 60502515')).toEqual({
    label: '+82-2-6050-2515',
    href: 'tel:+82260502515',
  });
  for (const wrong of ['+83 44 215 4510', '+44 215 4510', '215', 'call us', '+1 202 456 1111'])
    expect(readTelephone(wrong), wrong).toBeUndefined();
});

test('days are days of the calendar, in the ministry’s time zone', () => {
  expect(dayInWords('2020-09-21')).toBe('21\u00a0September\u00a02020');
  expect(monthInWords('2020-09-01')).toBe('September 2020');
  expect(startOfDay('2020-09-21').toISOString()).toBe('2020-09-20T15:00:00.000Z');
  expect(isCalendarDay('2024-02-29')).toBe(true);
  for (const wrong of ['2023-02-29', '2020-13-45', '2020-9-1', 'today', '']) {
    expect(isCalendarDay(wrong), wrong).toBe(false);
  }
});

test('ordinal numbers', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 36, 101, 111].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 36th 101st 111th'.split(' '),
  );
});

test('file sizes', () => {
  expect([200, 57_127, 999_499, 1_500_000, 23_400_000].map(fileSize)).toEqual(
    ['1 kB', '57 kB', '999 kB', '1.5 MB', '23 MB'].map((size) => size.replace(' ', '\u00a0')),
  );
});

test('a file size is rounded before its unit is chosen', () => {
  expect([999_499, 999_500, 999_600, 9_949_999, 9_960_000, 9_990_000].map(fileSize)).toEqual(
    ['999 kB', '1.0 MB', '1.0 MB', '9.9 MB', '10 MB', '10 MB'].map((size) =>
      size.replace(' ', '\u00a0'),
    ),
  );
});

test('the nearest word is offered only when it can be meant', () => {
  expect(nearest('tittle', ['title', 'date'])).toBe('title');
  expect(nearest('photographer', ['title', 'date'])).toBeUndefined();
});

test('feeds get absolute addresses and none of the page’s controls', async () => {
  const html =
    '<section><div class="section-heading"><h2 id="a">A</h2><a class="section-link" href="#a">#</a></div>' +
    '<p><a href="plan.pdf">plan</a> <a href="#b">below</a> R&amp;D</p><script>x</script></section>';
  expect(await toFeedHtml(html, 'https://press.example/releases/2020/x/')).toBe(
    '<section><div class="section-heading"><h2 id="a">A</h2></div>' +
      '<p><a href="https://press.example/releases/2020/x/plan.pdf">plan</a> ' +
      '<a href="https://press.example/releases/2020/x/#b">below</a> R&amp;D</p></section>',
  );
});

test('a long title is cut at the end of a word', () => {
  expect(shortened('Short title', 20)).toBe('Short title');
  expect(shortened('DPM Choo Holds Meeting with U.S. Treasury Secretary', 30)).toBe(
    'DPM Choo Holds Meeting with…',
  );
});

test('a title without spaces is cut at its length, and no character in two', () => {
  expect(shortened('가'.repeat(20), 20)).toBe('가'.repeat(20));
  expect(shortened('가'.repeat(21), 20)).toBe(`${'가'.repeat(19)}…`);
  // Each is two UTF-16 units.
  expect(shortened('𠮷'.repeat(20), 20)).toBe('𠮷'.repeat(20));
  expect(shortened('𠮷'.repeat(21), 20)).toBe(`${'𠮷'.repeat(19)}…`);
});

test('no line ends between a figure and its unit', () => {
  const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '_');
  expect(shown('about 19.5 trillion won on 12 December')).toBe(
    'about 19.5_trillion won on 12_December',
  );
  expect(shown('KRW 367.9 billion in H2 2021')).toBe('KRW_367.9_billion in H2_2021');
  expect(shown('2020 was a year of 3 plans')).toBe('2020 was a year of 3 plans');
  expect(unbrokenHtml('<a title="5 million"><b>5 million</b></a>')).toBe(
    '<a title="5 million"><b>5\u00a0million</b></a>',
  );
});

test('bars start at zero, and lengths are in proportion', () => {
  const rows = [
    { name: 'a', cells: ['50'] },
    { name: 'b', cells: ['1,00'] },
  ];
  const { groups, zero } = barsOf(['', 'Value'], rows);
  expect(zero).toBe(0);
  expect(groups.map(({ bars }) => [bars[0]!.x, bars[0]!.width])).toEqual([
    [0, 40],
    [0, 80],
  ]);
});

test('bars below zero end at the zero line', () => {
  const { groups, zero } = barsOf(['', 'A', 'B'], [{ name: 'x', cells: ['−30', '50'] }]);
  const [below, above] = groups[0]!.bars;
  expect(zero).toBe(30);
  expect([below!.x, below!.width]).toEqual([0, 30]);
  expect([above!.x, above!.width]).toEqual([30, 50]);
  expect(groups[0]!.name).toBe('x');
});

test('numbers are read as they are printed', () => {
  expect(['1,300', '−0.9', '-0.9', '44.2%', '1.198'].map(numberIn)).toEqual([
    1300, -0.9, -0.9, 44.2, 1.198,
  ]);
  for (const no of ['2.4–2.5', '>2', '–', 'none', '3 to 5', '']) {
    expect(numberIn(no), no).toBeUndefined();
  }
});

test('figures are downloaded as CSV that spreadsheets read as numbers and never as formulas', () => {
  const csv = toCsv({
    id: 'debt',
    caption: 'Debt',
    unit: 'trillion won',
    columns: ['Item', '2020'],
    rows: [
      { name: 'Debt, gross', cells: ['1,200.5'] },
      { name: '=cmd()', cells: ['−3'] },
      { name: 'Share', cells: ['2.4–2.5'] },
    ],
  });
  expect(csv).toBe(
    '\ufeffItem,2020 (trillion won)\r\n"Debt, gross",1200.5\r\n\'=cmd(),-3\r\nShare,2.4–2.5\r\n',
  );
});
