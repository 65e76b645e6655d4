import { crc32, deflateRawSync } from 'node:zlib';

/** Packs files as a zip archive, byte for byte, without the library that reads them. */
export function zip(files: Record<string, string | Uint8Array>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const start = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, end, Buffer.from(name)]));
    local.push(start);
    offset += start.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(central.length, 4);
  tail.writeUInt16LE(central.length, 6);
  tail.writeUInt32LE(directory.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), tail]);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A part of a Word document: its root element around its content. */
export const wordPart = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`;

/** A Word document of WordprocessingML as it is written here. @param more parts by their name */
export function word(body: string, more: Record<string, string | Uint8Array> = {}): Buffer {
  return zip({
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': wordPart('styles', styles),
    ...more,
  });
}

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** Styles as a Korean Word numbers them, and one of a ministry’s own. */
export const styles = [
  style('1', 'heading 1'),
  style('2', 'heading 2'),
  style('3', 'heading 3'),
  style('a3', 'Title'),
  style('a4', 'Subtitle'),
  style('a5', 'caption'),
  style('a6', 'Quote'),
  style('MinistryHeading', 'Ministry Heading', '<w:basedOn w:val="1"/>'),
].join('');

/** A paragraph, in a style if one is given. */
export const p = (words: string, styleId?: string) =>
  `<w:p>${styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ''}${run(words)}</w:p>`;

/** Words in one format, `<w:b/>` for bold. */
export const run = (words: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A table of cells, each of its paragraphs’ XML. */
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
