import { extname } from 'node:path';
import type { RootContent } from 'mdast';
import { Attachments, describeIt, describeThem } from './attachments/attachments.ts';
import { takeListedFiles, takeStatedFiles } from './attachments/stated-files.ts';
import { nothingBeside, type Beside } from './beside.ts';
import { cleanLine } from './blocks/characters.ts';
import { wordsOf } from './blocks/nodes.ts';
import { makeText } from './make-text.ts';
import { tidy } from './blocks/tidy.ts';
import { collectFacts, type Facts } from './facts/collect.ts';
import { findDate } from './facts/dates.ts';
import { isEmbargo } from './facts/embargo-lines.ts';
import { takeFrame } from './facts/frame.ts';
import { Findings, type Finding } from './findings.ts';
import { freeAddress } from './address.ts';
import type { Known } from '../desk/known.ts';
import { PictureFiles } from './pictures.ts';
import { readFields } from './plain/front-matter.ts';
import { readAny } from './read-any.ts';
import { Refusal } from './refusal.ts';
import { writeFrontMatter } from './writing/front-matter.ts';
import { writeBody } from './writing/write-body.ts';

/** A document as it lies before us. */
export interface Source {
  /** Name of the file. */
  name: string;
  bytes: Uint8Array;
  beside?: Beside;
}

/** What the import is told besides the document. */
export interface Wishes {
  /** The day of the import in Seoul, `YYYY-MM-DD`. */
  today: string;
  /** The end of the address, when the one made of the title is not wanted. */
  slug?: string | undefined;
}

/** A release made of a document. */
export interface Imported {
  /** Its address below `/releases/`, which is its folder below `content/releases/`. */
  id: string;
  facts: Facts;
  /** The files of its folder by name: `index.mdx`, pictures, attachments. */
  files: Map<string, Uint8Array>;
  /** What its text holds, by type of block or name of tag. */
  counts: Record<string, number>;
  unsure: readonly Finding[];
  lost: readonly Finding[];
}

/**
 * Makes a release of a document. Reads nothing but the document and what lies beside it, writes
 * nothing.
 * @throws {Refusal} when it cannot be one, with what to do instead
 */
export async function importDocument(
  source: Source,
  known: Known,
  wishes: Wishes,
): Promise<Imported> {
  const findings = new Findings();
  const beside = source.beside ?? nothingBeside;
  const document = await readAny(source, findings);
  const blocks = tidy(document.blocks);
  if (!blocks.some((block) => wordsOf(block).trim()))
    throw new Refusal('There is no text in this document.');

  const pageLines = document.pageLines.map(cleanLine);
  const likelyYear = yearIn([...pageLines, ...blocks.slice(0, 20).map(wordsOf)]);
  const fields = readFields(document.frontMatter ?? '', known, findings);
  const frame = takeFrame(blocks, {
    known,
    findings,
    likelyYear,
    facts: [...fields.facts, ...document.facts, ...pageFacts(pageLines)],
  });
  const attachments = new Attachments(beside, findings);
  await takeListedFiles(fields.attachments, attachments);
  const left = await takeStatedFiles(frame, attachments);
  const pictures = new PictureFiles(document.pictures, beside, findings);
  const text = await makeText([...frame.blocks, ...left], {
    attachments,
    pictures,
    findings,
    title: frame.title ?? '',
  });
  if (text.length === 0)
    throw new Refusal('Besides its title and facts there is no text in this document.');

  const collected = collectFacts({
    frame,
    blocks: text,
    pageLines,
    source: document.source,
    ownTitle: document.ownTitle,
    fileName: source.name.slice(0, source.name.length - extname(source.name).length),
    today: wishes.today,
    likelyYear,
    known,
    findings,
  });
  const { people = collected.people, keywords = collected.keywords } = fields;
  const facts = { ...collected, people, keywords };
  if (attachments.found.some(({ description }) => description === describeIt))
    findings.doubt(`attachments: ${describeThem}`);
  const body = writeBody(text, findings);
  const mdx = `---\n${writeFrontMatter(facts, attachments.found, fields.carried)}---\n\n${body}`;
  const files = new Map<string, Uint8Array>([
    ['index.mdx', Buffer.from(mdx)],
    ...pictures.files,
    ...attachments.found.map(({ file, bytes }): [string, Uint8Array] => [file, bytes]),
  ]);
  return {
    id: freeAddress(facts, known, wishes.slug),
    facts,
    files,
    counts: countOf(text),
    unsure: findings.unsure,
    lost: findings.lost,
  };
}

/** Lines above or below the pages that state facts: “Date: 21 September 2020”. */
function pageFacts(lines: readonly string[]): { label: string; value: string }[] {
  return lines.flatMap((line) => {
    if (isEmbargo(line)) return [{ label: 'Embargo', value: line }];
    const [, label, value] = /^([\p{L}][\p{L} .]{1,25}?)\s*:\s*(\S.*)$/u.exec(line) ?? [];
    return label !== undefined ? [{ label, value: value! }] : [];
  });
}

function yearIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = findDate(line, undefined);
    if (found) return found.day.slice(0, 4);
  }
  return /\b(?:19|20)\d{2}\b/.exec(lines.join('\n'))?.[0];
}

function countOf(blocks: readonly RootContent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const visit = (block: RootContent): void => {
    const name = block.type === 'tag' ? block.name : block.type;
    counts[name] = (counts[name] ?? 0) + 1;
    if ('children' in block) (block.children as RootContent[]).forEach(visit);
  };
  blocks.forEach(visit);
  return counts;
}
