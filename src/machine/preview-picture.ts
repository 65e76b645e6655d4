import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/wasm/node';
import { site } from '../site.ts';
import { previewLayout, previewSize, type PreviewWords } from './preview-layout.ts';

const cache = 'node_modules/.cache/previews';

/** Public Sans (OFL 1.1): the faces that the layout uses, of Latin letters. */
export const previewFonts = [400, 700].map((weight) => ({
  name: 'Public Sans',
  weight,
  data: readFileSync(
    `node_modules/@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff2`,
  ),
}));

let renderer: Renderer | undefined;

/**
 * The picture that is shown with a link to a page, as PNG. Takumi is one WebAssembly file, so the
 * bytes are the same on every machine; a picture whose words and design are those of an earlier
 * build is taken from there.
 */
export async function previewPicture(words: PreviewWords): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cache, `${await keyOf(words)}.png`);
  if (existsSync(file)) return new Uint8Array(await readFile(file));

  renderer ??= new Renderer();
  const picture = await renderer.render(previewLayout(words), {
    ...previewSize,
    format: 'png',
    lang: site.language,
    fonts: previewFonts,
  });
  await mkdir(cache, { recursive: true });
  // Another build may be reading: a file is there whole or not at all.
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, picture);
  await rename(unfinished, file);
  return picture;
}

/** Everything the bytes depend on; the exact versions stand for renderer and fonts. */
async function keyOf(words: PreviewWords): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const inputs = [
    previewLayout(words),
    site.language,
    devDependencies['@takumi-rs/wasm'],
    devDependencies['@fontsource/public-sans'],
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
