import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { bodyOf, read } from '../support/importing.ts';

test('the subject of a letter is its title, and its addressees are told', async () => {
  const letter = [
    'From: Kim <kim@example.org>',
    'To: press@example.org',
    'Cc: desk@example.org',
    'Subject: Press release: "Budget" of {2027} <b>; first part',
    'Date: Tue, 24 Nov 2026 10:00:00 +0900',
    '',
    'Dear all,',
    '',
    'The ministry has made the budget of next year, and sends it to the parliament.',
  ].join('\n');
  const release = await read('release.txt', letter);
  expect(release.facts).toMatchObject({
    title: 'Press release: "Budget" of {2027} <b>; first part',
    date: '2026-11-24',
  });
  expect(bodyOf(release)).toMatch(/^Dear all,\n\nThe ministry has made/);
  expect(release.lost.map(({ message }) => message)).toEqual([
    expect.stringContaining('only the day was carried over'),
    'The line “To: press@example.org” was left out.',
    'The line “Cc: desk@example.org” was left out.',
  ]);
  expect(release.unsure.map(({ message }) => message).join('\n')).toContain('kim@example.org');
});

test('a table of from and to is no frame of a letter', async () => {
  const html =
    '<h1>Government Cuts Taxes</h1><p>The ministry cuts taxes for small firms.</p><table><tr><td>From</td><td>January</td></tr><tr><td>To</td><td>March</td></tr></table><dl><dt>From</dt><dd>Seoul</dd><dt>To</dt><dd>Busan</dd></dl><p>All of them pay less.</p>';
  const body = bodyOf(await read('release.html', html));
  for (const words of ['January', 'March', 'Seoul', 'Busan']) expect(body).toContain(words);
});

test('a number that ends a text stays in it', async () => {
  const text = [
    'Government Creates Jobs',
    '',
    'The ministry creates jobs in all parts of the country, and counts them.',
    '',
    'The number of new jobs is shown here in large digits:',
    '',
    '558',
  ].join('\n');
  expect(bodyOf(await read('release.txt', text))).toMatch(/digits:\n\n558$/);
  const html = `<h1>Government Creates Jobs</h1><p>The ministry creates jobs, and counts them:</p><p>12</p><p>Contact: Tax Policy Division, 044-215-4110</p>`;
  expect(bodyOf(await read('release.html', html))).toMatch(/them:\n\n12$/);
});

for (const page of ['Page 3', '- 3 -', '3 / 7', 'page 3 of 7', '3 of 7'])
  test(`a line that says it is a page is none of the text: ${page}`, async () => {
    const text = `Government Creates Jobs\n\nThe ministry creates jobs, and counts them.\n\n${page}`;
    expect(bodyOf(await read('release.txt', text))).toBe(
      'The ministry creates jobs, and counts them.',
    );
  });

test('a number above the text is told, and hides no facts below it', async () => {
  const text =
    '1\n\nGovernment Creates Jobs\n\n12\n\nDate: 21 September 2020\n\nThe ministry creates jobs.';
  const release = await read('release.txt', text);
  expect(release.facts).toMatchObject({ title: 'Government Creates Jobs', date: '2020-09-21' });
  expect(release.lost.map(({ message }) => message)).toEqual([
    'The number “1” above the text was left out.',
    'The number “12” above the text was left out.',
  ]);
});

test('a picture below the title stays, and one above it is told', async () => {
  const picture = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#123' },
  })
    .png()
    .toBuffer();
  const shown = (alt: string) =>
    `<p><img alt="${alt}" src="data:image/png;base64,${picture.toString('base64')}"></p>`;
  const release = await read(
    'release.html',
    `${shown('Emblem')}<h1>The budget of 2027</h1>${shown('Ships in a harbour')}<p>Date: 24 November 2026</p><p>The ministry has made the budget.</p>`,
  );
  expect(bodyOf(release)).toContain('![Ships in a harbour](./picture-1.png)');
  expect(bodyOf(release)).not.toContain('Emblem');
  expect(release.lost.map(({ message }) => message)).toContain(
    'A picture above the title was left out.',
  );
  expect(release.facts.date).toBe('2026-11-24');
});
