import type { RootContent } from 'mdast';
import type { Findings } from './findings.ts';
import { kindOf } from './file-kind.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { toBlocks } from './html/to-blocks.ts';
import { readMarkdown } from './plain/read-markdown.ts';
import { readPlainText } from './plain/read-plain-text.ts';
import type { ReadDocument } from './read-document.ts';
import { Refusal } from './refusal.ts';

/** A document of any kind, its text as blocks of Markdown’s tree. */
export interface ReadBlocks extends Omit<ReadDocument, 'tree'> {
  blocks: RootContent[];
  /** Front matter that the document begins with, in YAML. */
  frontMatter?: string | undefined;
}

/** Reads a document by its kind. */
export async function readAny(
  { name, bytes }: { name: string; bytes: Uint8Array },
  findings: Findings,
): Promise<ReadBlocks> {
  try {
    const kind = kindOf(name, bytes);
    if (kind === 'markdown') return readMarkdown(bytes, findings);
    const { tree, ...rest } =
      kind === 'word'
        ? await readDocx(bytes, findings)
        : kind === 'html'
          ? readHtml(bytes, findings)
          : readPlainText(bytes, findings);
    return { ...rest, blocks: toBlocks(tree, findings) };
  } catch (error) {
    // Readers walk down a tree by calling themselves: what is nested past any reason ends here.
    if (error instanceof RangeError && /call stack/.test(error.message))
      throw new Refusal(
        'This document is nested too deeply to be read. Save it again from the program it was made with.',
      );
    throw error;
  }
}
