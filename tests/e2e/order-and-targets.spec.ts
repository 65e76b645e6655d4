import { expect, test } from '@playwright/test';
import { outOfOrder } from '../support/accessibility/order.ts';
import { targets } from '../support/accessibility/targets.ts';
import { kindsOfPage, release } from '../support/site.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

for (const [kind, path] of Object.entries(kindsOfPage)) {
  test(`reads in the order in which it stands, and targets have 24 pixels: ${kind}`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      const { texts, troubles } = await outOfOrder(page);
      expect.soft(troubles, `${size.width} px`).toEqual([]);
      expect(texts).toBeGreaterThan(15);
      const { count, small } = await targets(page, 24);
      expect.soft(small, `${size.width} px`).toEqual([]);
      expect(count).toBeGreaterThan(8);
    }
    await expect(page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])')).toHaveCount(0);
  });

  test.describe('under a finger', () => {
    test.use({ viewport: phone, hasTouch: true, isMobile: true });

    test(`targets have 44 pixels: ${kind}`, async ({ page }) => {
      await page.goto(path);
      expect((await targets(page, 44)).small).toEqual([]);
    });
  });
}

/** Those that have all there is to reach; the others are made of the same parts. */
const { home, search, subscribe, 'list of releases': list } = kindsOfPage;
const walked = { home, release, list, search, subscribe };

/** Windows of a desk, and of the same at 400 % zoom. */
for (const size of [desk, { width: 320, height: 256 }])
  for (const [kind, path] of Object.entries(walked))
    test(`all that Tab reaches is in sight, framed and not covered, ${size.width} × ${size.height}: ${kind}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(path);
      const troubles: string[] = [];
      let stops = 0;
      for (; stops < 300; stops++) {
        await page.keyboard.press('Tab');
        const trouble = await page.evaluate(() => {
          const element = document.activeElement!;
          if (element === document.body) return 'end';
          const box = element.getClientRects()[0]!;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const name = element.outerHTML.slice(0, 100);
          if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no frame: ${name}`;
          if (!element.checkVisibility({ opacityProperty: true })) return `unseen: ${name}`;
          const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
          const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          if (right - left < 1 || bottom - top < 1) return `outside the window: ${name}`;
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const free = over && (element.contains(over) || over.contains(element));
          return free || over?.closest('label')?.contains(element) ? '' : `covered: ${name}`;
        });
        if (trouble === 'end') break;
        if (trouble) troubles.push(trouble);
      }
      expect(stops).toBeGreaterThan(5);
      expect(stops).toBeLessThan(300);
      expect(troubles).toEqual([]);
    });

test('nothing moves for a reader who asked for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [...Object.values(kindsOfPage), `${release}#agenda`]) {
    await page.goto(path);
    const moving = await page.evaluate(() => [
      ...document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0)
        .map((animation) => (animation as CSSAnimation).animationName),
      ...[...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, scrollBehavior } = getComputedStyle(element);
          return parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ]);
    expect(moving, path).toEqual([]);
  }
  // Asked of a reader who did not, so that the question can be answered otherwise.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`${release}#agenda`);
  await page.reload();
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
});
