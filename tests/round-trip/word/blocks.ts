import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { Heading, RootContent } from 'mdast';
import { headingId } from '../../../src/markdown/check-ids.ts';
import { tagOf, type Tag } from '../tags.ts';
import { figure, note } from './figures.ts';
import { list } from './lists.ts';
import { bookmarked, words } from './words.ts';
import type { Writing } from './writing.ts';

/** The paragraphs and tables of a text, as Word has them. */
export function blocks(nodes: readonly RootContent[], writing: Writing): FileChild[] {
  return nodes.flatMap((node): FileChild[] => {
    const tag = tagOf(node);
    if (tag) return tagged(tag, writing);
    switch (node.type) {
      case 'paragraph':
        return [new Paragraph({ style: 'BodyText', children: words(node.children, writing) })];
      case 'heading':
        return [heading(node, writing)];
      case 'list':
        return list(node, writing);
      case 'blockquote':
        return quoted(node.children, writing);
      // The front matter is at the head of the document, notes at the foot of their page.
      case 'yaml':
      case 'footnoteDefinition':
        return [];
      default:
        throw new Error(`The Word document has no form for “${node.type}”.`);
    }
  });
}

function tagged(tag: Tag, writing: Writing): FileChild[] {
  switch (tag.name) {
    case 'Agenda':
      return blocks(tag.children, writing);
    case 'Table':
    case 'Chart':
    case 'Figure':
      return figure(tag, writing, blocks);
    case 'Note':
      return note(tag, writing, blocks);
    case 'Quotation':
      return [
        ...quoted(tag.children, writing),
        new Paragraph({ style: 'Quote', children: words([says(tag.by ?? '')], writing) }),
      ];
    default:
      throw new Error(`The Word document has no form for <${tag.name}>.`);
  }
}

const says = (by: string) => ({ type: 'text' as const, value: `— ${by}` });

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** Some begin their sections with “Heading 1”, some keep that for the title. */
function heading(node: Heading, writing: Writing): Paragraph {
  const written = words(node.children, writing);
  const { id } = headingId(node);
  return new Paragraph({
    heading: levels[node.depth - (writing.formal ? 1 : 2)]!,
    children: writing.linkedTo.has(id) ? bookmarked(id, written) : written,
  });
}

function quoted(nodes: readonly RootContent[], writing: Writing): Paragraph[] {
  return nodes.map((node) => {
    if (node.type !== 'paragraph') throw new Error('A quotation in Word is of paragraphs.');
    return new Paragraph({ style: 'Quote', children: words(node.children, writing) });
  });
}
