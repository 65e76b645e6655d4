import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Renderer, type MeasuredNode } from '@takumi-rs/wasm/node';
import { previewLayout, previewSize } from '../../src/machine/preview-layout.ts';
import { previewFonts } from '../../src/machine/preview-picture.ts';
import { builtPages, isMoved } from '../support/dist.ts';

const origin = 'https://press-room.example';

/** The Open Graph properties of a page; of a repeated one, the last. */
function propertiesOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta property="([^"]*)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, property, content]) => [property, content]));
}

test('a link to any page is shown with a picture of its own size, and words', () => {
  for (const page of builtPages().filter((page) => !isMoved(page))) {
    const properties = propertiesOf(page.html);
    for (const name of ['title', 'description', 'site_name', 'locale', 'image:alt'])
      expect(properties[`og:${name}`], `${page.path} og:${name}`).toBeTruthy();
    expect(properties['og:url']).toBe(origin + page.path);
    expect(page.html).toContain('<meta name="twitter:card" content="summary_large_image">');

    const isRelease = /^\/releases\/\d{4}\/[^/]+\/$/.test(page.path);
    expect(properties['og:type'], page.path).toBe(isRelease ? 'article' : 'website');
    expect(properties['article:published_time'] !== undefined, page.path).toBe(isRelease);
    expect(properties['article:modified_time'] !== undefined, page.path).toBe(isRelease);

    const picture = properties['og:image']!.replace(origin, 'dist');
    expect(picture).toBe(`dist${isRelease ? page.path : '/'}preview.png`);
    expect(existsSync(picture), picture).toBe(true);
    expect(sizeOf(readFileSync(picture))).toEqual({ width: 1200, height: 630 });
    expect(properties['og:image:width']).toBe('1200');
    expect(properties['og:image:height']).toBe('630');
  }
});

/** Size of a PNG, from its header chunk (PNG, third edition, 11.2.1). */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const longTitle =
  'Emergency Ministerial Meeting on Economic Affairs and Meeting on Export and Investment Promotion (Nov.15, 2023)';
const longHeadline =
  'Extra budget of 15 trillion won proposed, 8.1 trillion won of it in the relief package for all';

for (const [name, title, headline] of [
  ['a short title', 'Budget', 'More'],
  ['50 wide characters', 'MMMMMM WWWWWW '.repeat(4).slice(0, 50), longHeadline],
  ['85 characters', longTitle.slice(0, 85), longHeadline],
  ['the longest title', longTitle, longHeadline],
  ['more than fits', `${longTitle} `.repeat(5), `${longHeadline} `.repeat(5)],
  ['a word without end', 'W'.repeat(300), 'W'.repeat(300)],
] as const)
  test(`the words of a preview stay in their place: ${name}`, async () => {
    const layout = previewLayout({ title, headline, foot: '21 September 2020' });
    const options = { ...previewSize, fonts: previewFonts };
    const [masthead, body, foot] = (await new Renderer().measure(layout, options)).children;
    for (const part of [masthead!, body!, foot!])
      for (const { left, right, top, bottom } of linesOf(part)) {
        expect(left).toBeGreaterThanOrEqual(72);
        expect(right).toBeLessThanOrEqual(1200 - 72);
        expect(top).toBeGreaterThanOrEqual(part.transform[5]);
        expect(bottom).toBeLessThanOrEqual(part.transform[5] + part.height);
      }
    const tops = linesOf(body!).map(({ top }) => top);
    const bottoms = linesOf(body!).map(({ bottom }) => bottom);
    expect(tops.length).toBeGreaterThanOrEqual(2);
    // Lines of one text may touch by the font's own leading, never by their letters.
    tops.slice(1).forEach((top, index) => expect(top).toBeGreaterThan(bottoms[index]! - 3));
    expect(foot!.transform[5] + foot!.height).toBeLessThanOrEqual(630);
  });

/** Every line of text in a box, in pixels of the picture. */
function linesOf(box: MeasuredNode): Record<'left' | 'right' | 'top' | 'bottom', number>[] {
  const [, , , , x, y] = box.transform;
  return [
    ...box.runs.map((run) => ({
      left: x + run.x,
      right: x + run.x + run.width,
      top: y + run.y,
      bottom: y + run.y + run.height,
    })),
    ...box.children.flatMap(linesOf),
  ];
}
