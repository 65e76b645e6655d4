import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import {
  Document,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { p, run, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

/** A picture of one grey point. */
const png = (() => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
})();
const picture = (description: string) =>
  new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: 1, height: 1 },
    altText: { name: 'x', title: '', description },
  });

async function written(children: FileChild[], footnotes = {}): Promise<Uint8Array> {
  const first = new Paragraph({ style: 'Title', children: [new TextRun('The title')] });
  return Packer.toBuffer(
    new Document({ footnotes, sections: [{ children: [first, ...children] }] }),
  );
}

test('pictures get a file and keep their description; none is made up', async () => {
  const release = await read(
    'release.docx',
    await written([
      new Paragraph('First.'),
      new Paragraph({ children: [picture('Debt falls.')] }),
      new Paragraph('Figure 1. Debt'),
      new Paragraph({ children: [new TextRun('Beside: '), picture('')] }),
    ]),
  );
  expect(bodyOf(release)).toBe(
    'First.\n\n<Figure caption="Debt" id="debt">\n\n![Debt falls.](./picture-1.png)\n\n</Figure>\n\nBeside:\n\n![](./picture-1.png)',
  );
  expect(Buffer.from(release.files.get('picture-1.png')!).equals(png)).toBe(true);
  expect(release.unsure).toContainEqual({
    message:
      'The picture ./picture-1.png has no description. Write between the brackets of “![](./picture-1.png)” what it shows.',
    place: 'at “Beside:”',
  });
});

test('footnotes of Word are footnotes', async () => {
  const release = await read(
    'release.docx',
    await written(
      [
        new Paragraph({
          children: [new TextRun('Debt falls'), new FootnoteReferenceRun(1), new TextRun('.')],
        }),
      ],
      { 1: { children: [new Paragraph('As a share of GDP.')] } },
    ),
  );
  expect(bodyOf(release)).toBe('Debt falls[^1].\n\n[^1]: As a share of GDP.');
});

test('pictures that are not in the document are told', async () => {
  const linked = `<w:p>${run('See: ')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="x"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  expect(
    (await read('release.docx', word(p('The title', 'a3') + linked))).lost.map(
      ({ message }) => message,
    ),
  ).toEqual(['A picture that is only linked to was left out. Insert it into the document itself.']);
});

test('each of two pictures that cannot be shown is told', async () => {
  const image = '<img src="data:image/png;base64,AQAAAA==" alt="Seal">';
  const release = await read('release.html', `<h1>Title</h1><p>Text ${image}${image}</p>`);
  const why =
    '(“Seal”) was left out: it is of a kind that browsers do not show. Save it as PNG or JPEG and put it in again.';
  expect(release.lost.map(({ message }) => message)).toEqual([
    `A picture ${why}`,
    `Picture 2 here ${why}`,
  ]);
});

const namespace = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const blip = (descr = '') =>
  `<pic:pic ${namespace}><pic:nvPicPr><pic:cNvPr id="2" name="x" descr="${descr}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/></pic:blipFill></pic:pic>`;
const drawn = (content: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Whole"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const label = `<w:txbxContent>${p('Label')}</w:txbxContent>`;
const inside = {
  'word/media/i.png': png,
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/i.png"/></Relationships>',
};
const groups: Record<string, [xml: string, text: string]> = {
  'several in a group': [
    drawn(`<wpg:wgp>${blip('One')}${blip()}</wpg:wgp>`),
    '![One](./picture-1.png)\n\n![Whole](./picture-1.png)',
  ],
  'with a text box': [
    drawn(`<wpg:wgp>${blip()}<wps:wsp><wps:txbx>${label}</wps:txbx></wps:wsp></wpg:wgp>`),
    '![Whole](./picture-1.png)\n\nLabel',
  ],
  'with a text box, as older programs write it': [
    `<w:p><w:r><w:pict><v:group><v:shape><v:imagedata r:id="rId7"/></v:shape><v:shape><v:textbox>${label}</v:textbox></v:shape></v:group></w:pict></w:r></w:p>`,
    '![](./picture-1.png)\n\nLabel',
  ],
};
for (const [name, [xml, text]] of Object.entries(groups))
  test(`pictures of a drawing are kept: ${name}`, async () => {
    const release = await read(
      'release.docx',
      word(p('The title', 'a3') + p('Text.') + xml + p('End.'), inside),
    );
    expect(bodyOf(release)).toBe(`Text.\n\n${text}\n\nEnd.`);
    expect(release.lost).toEqual([]);
  });

test('the words of a shape that is left out are told', async () => {
  const shape = drawn('<wps:wsp><a:p><a:r><a:t>Growth first</a:t></a:r></a:p></wps:wsp>');
  const release = await read('release.docx', word(p('The title', 'a3') + p('Text.') + shape));
  expect(release.lost.map(({ message }) => message)).toEqual([
    'A drawn shape with the words “Growth first” was left out.',
  ]);
});
