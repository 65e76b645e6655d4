import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/wasm/node';
import { kept, versionOf } from '../lib/kept.ts';
import { site } from '../site.ts';
import { palettePng } from './palette-png.ts';
import { previewLayout, previewSize, type PreviewWords } from './preview-layout.ts';

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

let renderer: Promise<Renderer> | undefined;

/**
 * The picture that is shown with a link to a page, as PNG. Takumi is one WebAssembly file, so the
 * pixels are the same on every machine; a picture whose words and design are those of an earlier
 * build is taken from there.
 */
export function previewPicture(words: PreviewWords): Promise<Uint8Array<ArrayBuffer>> {
  return kept('previews', inputsOf(words), () => draw(words));
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
function inputsOf(words: PreviewWords): unknown {
  return [
    previewLayout(words),
    site.language,
    versionOf('@takumi-rs/wasm'),
    versionOf('@fontsource/public-sans'),
    writer,
  ];
}
