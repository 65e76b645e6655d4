import type { RootContent } from 'mdast';
import type { Attachments } from './attachments/attachments.ts';
import { linkAttachments } from './attachments/link-attachments.ts';
import { markAgenda } from './blocks/agenda.ts';
import { makeAsides } from './blocks/asides.ts';
import { makeHeadings } from './blocks/headings.ts';
import { giveIds } from './blocks/ids.ts';
import { resolveLinks } from './blocks/links.ts';
import { makeLists } from './blocks/lists.ts';
import { dataOf, wordsOf } from './blocks/nodes.ts';
import { placePictures } from './blocks/pictures.ts';
import { captionTables } from './blocks/tables.ts';
import type { Findings } from './findings.ts';
import type { PictureFiles } from './pictures.ts';

/** What a text is made with. */
interface TextContext {
  attachments: Attachments;
  pictures: PictureFiles;
  findings: Findings;
  title: string;
}

/** The text of a release, step by step: each step finds what the ones before have made. */
export async function makeText(
  blocks: RootContent[],
  context: TextContext,
): Promise<RootContent[]> {
  const { attachments, pictures, findings, title } = context;
  const words = blocks.map(wordsOf).join('\n');
  await pictures.examine(blocks);
  const placed = placePictures(blocks, { findings, pictures });
  const captioned = captionTables(placed, { findings, words, title });
  const headed = makeHeadings(captioned, findings);
  const named = giveIds(headed);
  const listed = makeAsides(makeLists(named, findings));
  const agenda = markAgenda(listed);
  const attached = await linkAttachments(agenda, attachments, (block) => dataOf(block).place);
  return resolveLinks(attached, findings);
}
