import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/wasm/node';
import { site } from '../site.ts';
import { palettePng } from './palette-png.ts';
import { previewLayout, previewSize, type PreviewWords } from './preview-layout.ts';

const cache = 'node_modules/.cache/previews';

/** Another number where the same pixels become other bytes. */
const writer = 2;

/** Public Sans (OFL 1.1): the faces that the layout uses, of Latin letters. */
export const previewFonts = [400, 700].map((weight) => ({
  name: 'Public Sans',
  weight,
  data: readFileSync(
    `node_modules/@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff2`,
  ),
}));

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};

let renderer: Promise<Renderer> | undefined;

/**
 * The picture that is shown with a link to a page, as PNG. Takumi is one WebAssembly file, so the
 * pixels are the same on every machine; a picture whose words and design are those of an earlier
 * build is taken from there.
 */
export async function previewPicture(words: PreviewWords): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cache, `${keyOf(words)}.png`);
  if (existsSync(file)) return new Uint8Array(await readFile(file));

  const picture = await draw(words);
  await mkdir(cache, { recursive: true });
  // Another build may be reading: a file is there whole or not at all.
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, picture);
  await rename(unfinished, file);
  return picture;
}

async function draw(words: PreviewWords): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = await (renderer ??= rendererWithFonts());
  const layout = previewLayout(words);
  const options = { ...previewSize, lang: site.language };
  const pixels = await drawing.render(layout, { ...options, format: 'raw' });
  return palettePng(pixels, previewSize) ?? drawing.render(layout, { ...options, format: 'png' });
}

async function rendererWithFonts(): Promise<Renderer> {
  const made = new Renderer();
  for (const font of previewFonts) await made.registerFont(font);
  return made;
}

/** Everything the bytes depend on; the exact versions stand for renderer and fonts. */
function keyOf(words: PreviewWords): string {
  const inputs = [
    previewLayout(words),
    site.language,
    devDependencies['@takumi-rs/wasm'],
    devDependencies['@fontsource/public-sans'],
    writer,
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
