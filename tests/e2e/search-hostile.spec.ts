import { expect, test, type Page } from '@playwright/test';
import { longestQuery } from '../../src/search/client/query.ts';
import { dialogOf, errorsOf, field, openDialog } from '../support/search.ts';

const queries: Record<string, string> = {
  markup: '<img src=x onerror="throw 1"><script>throw 2</script>&lt;b&gt;',
  'an address of a program': 'javascript:throw%201',
  'ten thousand characters': 'q'.repeat(10_000),
  'ten thousand characters in words': 'qx zq '.repeat(1667),
  'control characters': 'zq\u0000\u0001\u0008\u001b[31mzx\u007f\u0085',
  'marks of direction': '\u202egnorw\u2066\u200f zqzx \u2069',
  'signs of a pattern': '.*+?^${}()|[]\\ $& $1 zqzx',
  'signs alone': '%%% ??? #&=+/\\ …',
  'half a character': 'zqzx \ud83d',
  'words of programs': 'constructor __proto__ toString hasOwnProperty',
  'other scripts': '기획재정부 🇰🇷 ﷽',
};

/** What was typed, as far as a field keeps it, stands in the answer; nothing of it became markup. */
async function expectText(page: Page, query: string, at: 'main' | 'dialog'): Promise<void> {
  const place = at === 'main' ? page.getByRole('main') : dialogOf(page);
  const results = page.locator(at === 'main' ? '#search-results' : '#dialog-search-results');
  const sentence = place.getByText(/^(?:No press release contains|Nearly every|\d+ press release)/);
  await expect(sentence.first()).toBeVisible();
  const word = /\p{L}{4,}/u.exec(query)?.[0];
  if (word) await expect(place.getByText(word.slice(0, 50)).first()).toBeVisible();
  await expect(results.locator('img, script, b')).toHaveCount(0);
}

for (const [name, query] of Object.entries(queries))
  test(`a query is text, whatever it contains: ${name}`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const asked = query.length > longestQuery ? query.replaceAll(' ', '') : query;
    await page.goto(`/search/?q=${encodeURIComponent(asked.toWellFormed())}`);
    await expectText(page, asked, 'main');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect(field(page)).toHaveValue(/./);

    await page.goto('/about/');
    await openDialog(page);
    // As if it were pasted.
    await page.keyboard.insertText(query);
    await expectText(page, query, 'dialog');
    expect(await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(
      0,
    );
    // What no server would take for an address is not made one.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expectText(page, query, 'main');
    expect(errors).toEqual([]);
  });
