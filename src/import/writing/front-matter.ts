import { Document, isMap, isScalar } from 'yaml';
import { openEmbargo, unsure } from '../../desk/new-release/unwritten.ts';
import { describeIt, describeThem, type Attachment } from '../attachments/attachments.ts';
import type { Facts } from '../facts/collect.ts';

const draftComment =
  'The site shows this release when this line is gone. Look at the comments above and at the text first.';

/**
 * The front matter of an imported release: a draft, with a comment where something is unsure.
 * @param carried fields that are written as the document has them
 */
export function writeFrontMatter(
  facts: Facts,
  attachments: readonly Attachment[],
  carried: Readonly<Record<string, unknown>>,
): string {
  const { comments } = facts;
  const fields = {
    title: facts.title,
    headline: facts.headline,
    summary: facts.summary,
    date: facts.date,
    division: facts.division,
    telephone: facts.telephone,
    kind: facts.kind,
    topics: filled(facts.topics),
    meetings: filled(facts.meetings),
    people: filled(facts.people),
    attachments: filled(
      attachments.map(({ file, title, description }) => ({ file, title, description })),
    ),
    source: facts.source,
    ...carried,
    embargo: facts.embargo,
    keywords: filled(facts.keywords),
    draft: true,
  };
  const document = new Document(
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  );
  const described = attachments.some(({ description }) => description === describeIt);
  const all: Record<string, string[]> = {
    ...Object.fromEntries(
      Object.entries(comments).map(([field, comment]) => [field, comment.split('\n').map(marked)]),
    ),
    ...(described && { attachments: [marked(describeThem)] }),
    draft: [draftComment],
  };
  if (isMap(document.contents))
    for (const { key } of document.contents.items) {
      if (!isScalar(key)) continue;
      // A field that could not be filled has no line: its comment stands where it would be.
      const open = before[String(key.value)] ?? [];
      const missing = open.filter((field) => !document.has(field));
      const lines = [...missing, String(key.value)].flatMap((field) => all[field] ?? []);
      if (lines.length > 0) key.commentBefore = lines.map((line) => ` ${line}`).join('\n');
    }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A doubt as the check finds it; the question about an embargo it finds by itself. */
function marked(comment: string): string {
  const words = comment.trim();
  return words.startsWith(openEmbargo) ? words : unsure + words;
}

/** Fields that a document may leave open, by the field that follows them. */
const before: Record<string, string[]> = {
  kind: ['division'],
  draft: ['topics', 'meetings', 'embargo'],
};

const filled = <Item>(items: readonly Item[]) => (items.length > 0 ? [...items] : undefined);
