import type { RootContent } from 'mdast';
import type { Findings } from '../findings.ts';
import type { Known } from '../../desk/known.ts';
import type { Frame } from './frame.ts';

/** What the facts of a release are found in. */
export interface Material {
  frame: Frame;
  /** Blocks of the text, as they will be written. */
  blocks: readonly RootContent[];
  pageLines: readonly string[];
  source: string | undefined;
  ownTitle: string | undefined;
  /** Name of the file without its end: the last resort for a title. */
  fileName: string;
  /** The day of the import, `YYYY-MM-DD`: the last resort for a date. */
  today: string;
  likelyYear: string | undefined;
  known: Known;
  findings: Findings;
}

/** How a comment begins at a field that a document leaves open. */
export const notStated = 'Not stated in the document';

/** Says what is unsure of a field: in the file, and at the end of the import. */
export type Unsure = (field: string, comment: string) => void;
