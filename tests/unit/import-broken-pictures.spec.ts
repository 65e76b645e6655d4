import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { p, run, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const dots = (format: 'png' | 'jpeg') =>
  sharp({
    create: {
      width: 90,
      height: 90,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .toFormat(format)
    .toBuffer();
const withPicture = (bytes: Uint8Array, name = 'a.png') =>
  read('release.md', `# Title\n\nText.\n\n![Debt](${name})\n`, {
    names: [name],
    read: () => bytes,
  });
const damaged = 'A picture (“Debt”) was left out: its file is damaged. Put it in again.';

test('an address of a picture that cannot be decoded loses the picture alone', async () => {
  const release = await read(
    'release.html',
    '<h1>Title</h1><p>Text.</p><p><img alt="Debt" src="data:image/png,%ZZ%"></p>',
  );
  expect(bodyOf(release)).toBe('Text.');
  expect(release.lost.map(({ message }) => message)).toEqual([
    'A picture (“Debt”) was left out: its file is missing or empty. Put it in again.',
  ]);
});

test('pictures that cannot be read to their end are left out and told', async () => {
  const hollow = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.alloc(100),
    Buffer.from([0xff, 0xd9]),
  ]);
  const png = await dots('png');
  const cut = Buffer.concat([png.subarray(0, png.length / 2), png.subarray(-12)]);
  const jpeg = await dots('jpeg');
  const cutJpeg = Buffer.concat([jpeg.subarray(0, jpeg.length / 2), Buffer.from([0xff, 0xd9])]);
  for (const bytes of [hollow, cut, cutJpeg]) {
    const { lost, files } = await withPicture(bytes);
    expect(lost.map(({ message }) => message)).toEqual([damaged]);
    expect([...files.keys()]).toEqual(['index.mdx']);
  }
  for (const bytes of [png, jpeg]) expect((await withPicture(bytes)).lost).toEqual([]);
});

test('a picture that claims to be larger than any is left out', async () => {
  const huge = await sharp({
    create: { width: 11_000, height: 10_000, channels: 3, background: '#888' },
  })
    .png()
    .toBuffer();
  expect((await withPicture(huge)).lost.map(({ message }) => message)).toEqual([
    'A picture (“Debt”) was left out: it is 11000 × 10000 points large. Make it smaller.',
  ]);
});

test('a picture of Word whose file is missing is left out alone', async () => {
  const picture =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r99"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const old = '<w:r><w:pict><v:shape><v:imagedata r:id="r98"/></v:shape></w:pict></w:r>';
  for (const drawing of [picture, old]) {
    const release = await read(
      'release.docx',
      word(p('The title', 'a3') + `<w:p>${run('See: ')}${drawing}</w:p>` + p('More.')),
    );
    expect(bodyOf(release)).toBe('See:\n\nMore.');
    expect(release.lost.map(({ message }) => message)).toEqual([
      'A picture was left out: its file is missing in the document. Insert it again.',
    ]);
  }
});
