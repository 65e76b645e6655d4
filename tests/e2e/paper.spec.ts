import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { release } from '../support/site.ts';

const long =
  '/releases/2023/emergency-ministerial-meeting-and-meeting-on-export-and-investment-promotion/';

/** CSS pixels of a millimetre. */
const millimetre = 96 / 25.4;

/** What a QR reader makes of a picture (PNG), which the browser decodes. */
async function readQrCode(page: Page, picture: Buffer): Promise<string | undefined> {
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width, height, pixels: [...context.getImageData(0, 0, width, height).data] };
  }, picture.toString('base64'));
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test.use({ deviceScaleFactor: 2, viewport: { width: 643, height: 900 } });

for (const [name, path] of Object.entries({ 'a release': release, 'a long title': long }))
  test.describe(`on paper, ${name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
    });

    test('carries a QR code of its address, which a reader reads', async ({ page }) => {
      const code = page.locator('main svg[viewBox]').last();
      expect(await readQrCode(page, await code.screenshot())).toBe(
        `https://press-room.example${path}`,
      );
      const { width, height } = (await code.boundingBox())!;
      expect(width / millimetre).toBeCloseTo(22, 0);
      expect(height).toBeCloseTo(width, 0);
    });

    test('has title, address, date and code together above the text', async ({ page }) => {
      const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
      const code = (await page.locator('main svg[viewBox]').last().boundingBox())!;
      const date = (await page.getByRole('time').first().boundingBox())!;
      const headline = (await page.locator('.headline').boundingBox())!;
      const address = (await page.getByText(`press-room.example${path}`).boundingBox())!;
      expect(code.x).toBeGreaterThan(title.x + title.width);
      expect(Math.abs(code.y - title.y)).toBeLessThan(10 * millimetre);
      for (const part of [title, address, date]) {
        expect(part.y).toBeLessThan(headline.y);
        expect(part.x + part.width).toBeLessThan(code.x);
      }
      expect(code.y + code.height).toBeLessThan(headline.y);
    });
  });

test('on a screen there is no QR code, nor for assistive technology', async ({ page }) => {
  await page.goto(release);
  await expect(page.locator('main svg[viewBox]')).toBeHidden();
  await expect(page.locator('main svg[viewBox]')).toHaveAttribute('aria-hidden', 'true');
});
