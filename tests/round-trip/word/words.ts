import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Image, PhrasingContent } from 'mdast';
import { sizeOf } from '../picture-size.ts';
import { attachmentOf } from '../tags.ts';
import type { Writing } from './writing.ts';

/** How words are set. */
interface Setting {
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
  style?: 'Hyperlink';
}

/** The runs of a line, as Word has them. */
export function words(
  nodes: readonly PhrasingContent[],
  writing: Writing,
  setting: Setting = {},
): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    const inside = (more: Setting) =>
      'children' in node ? words(node.children, writing, { ...setting, ...more }) : [];
    const attachment = attachmentOf(node);
    if (attachment) return linked(attachment.file, attachment.words, writing, setting);
    switch (node.type) {
      case 'text':
        return halves(node.value).map((text) => new TextRun({ text, ...setting }));
      case 'strong':
        return inside({ bold: true });
      case 'emphasis':
        return inside({ italics: true });
      case 'delete':
        return inside({ strike: true });
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return linked(node.url, node.children, writing, setting);
      case 'image':
        return [pictureRun(node, writing.folder)];
      case 'footnoteReference':
        return [new FootnoteReferenceRun(writing.footnote(node.identifier))];
      default:
        throw new Error(`The Word document has no form for “${node.type}” in a line.`);
    }
  });
}

/** A place in the document that links lead to. */
export function bookmarked(id: string, children: ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({ id, children: children as TextRun[] })];
}

function linked(
  url: string,
  nodes: readonly PhrasingContent[],
  writing: Writing,
  setting: Setting,
): ParagraphChild[] {
  const children = words(nodes, writing, { ...setting, style: 'Hyperlink' });
  return [
    url.startsWith('#')
      ? new InternalHyperlink({ anchor: url.slice(1), children })
      : new ExternalHyperlink({ link: url, children }),
  ];
}

/** Word breaks a run wherever somebody has edited; a reader of its files must join them again. */
function halves(text: string): string[] {
  const middle = Math.floor(text.length / 2);
  return text.length > 20 ? [text.slice(0, middle), text.slice(middle)] : [text];
}

/** A picture with its description, at 96 pixels an inch. */
function pictureRun({ url, alt }: Image, folder: string): ImageRun {
  const data = readFileSync(join(folder, url));
  const name = url.replace(/^\.\//, '');
  return new ImageRun({
    type: 'png',
    data,
    transformation: sizeOf(data),
    altText: { name, title: '', description: alt ?? '' },
  });
}
