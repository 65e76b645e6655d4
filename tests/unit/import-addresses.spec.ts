import { expect, test } from '@playwright/test';
import { importDocument } from '../../src/import/convert.ts';
import { known, read } from '../support/importing.ts';

test('the end of an address has a limit, told in plain words', async () => {
  const wished = (slug: string) =>
    importDocument({ name: 'release.md', bytes: Buffer.from('# Title\n\nText.\n') }, known, {
      today: '2026-11-27',
      slug,
    });
  await expect(wished('a'.repeat(300))).rejects.toThrow(
    `The end of an address has 100 letters at most, and “${'a'.repeat(20)}…” has 300. Write a shorter one: --slug ${'a'.repeat(80)}.`,
  );
  expect((await wished('a'.repeat(100))).id).toBe(`2026/${'a'.repeat(100)}`);
});

test('a title of one long word gives an address of its beginning, others end at a word', async () => {
  const idOf = async (title: string) => (await read('release.md', `# ${title}\n\nText.\n`)).id;
  expect(await idOf('x'.repeat(120))).toBe(`2026/${'x'.repeat(80)}`);
  expect(await idOf(`Taxes ${'x'.repeat(120)}`)).toBe('2026/taxes');
});
