import { nearest } from '../lib/words.ts';

/**
 * The tags an author may use in a text, each with its attributes: one component of that name in
 * `components/mdx/` each. Every attribute is a text in quotes.
 */
export const authorTags: Readonly<Record<string, readonly string[]>> = {
  Agenda: [],
  Attachment: ['file'],
  Chart: ['caption', 'unit', 'id'],
  Figure: ['caption', 'id'],
  Note: ['title'],
  Quotation: ['by'],
  Table: ['caption', 'unit', 'id'],
};

/** The message for a tag that is none of the author's. */
export function unknownTag(name: string): string {
  const names = Object.keys(authorTags);
  const meant = nearest(name, names);
  const remedy = meant
    ? `Did you mean <${meant}>?`
    : `Use Markdown, or one of: ${names.map((tag) => `<${tag}>`).join(', ')}.`;
  return `<${name}> is not a tag that a release may use. ${remedy}`;
}
