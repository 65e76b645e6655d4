import { expect, test } from '@playwright/test';
import { History } from '../support/histories/run.ts';

/** Histories in each test, so that they run side by side; `npm run bench:links` runs 1,000 of them. */
const each = 20;

for (let part = 0; part < 8; part++) {
  const first = part * each;
  test(`every address ever published arrives, after histories ${first} to ${first + each - 1}`, () => {
    test.setTimeout(240_000);
    const lost: string[] = [];
    let written = 0;
    for (let seed = first; seed < first + each; seed++) {
      const result = new History(seed).run();
      expect(result.addresses, `seed ${seed}`).toBeGreaterThan(77);
      lost.push(...result.lost.map((address) => `seed ${seed}: ${address}`));
      written += result.written;
    }
    expect(lost).toEqual([]);
    // The histories are ones that break links: the guard had much to write.
    expect(written).toBeGreaterThan(10 * each);
  });
}

test('a section that is lost without a word is found out', () => {
  // The same histories with a guard that says nothing: the test above would fail.
  const broken = Array.from({ length: 20 }, (_, seed) => new History(seed, 'silent').run());
  expect(broken.flatMap(({ lost }) => lost).length).toBeGreaterThan(100);
});
