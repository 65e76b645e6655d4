import type { Nodes } from 'mdast';
import type { Severity } from '../schema/mistakes.ts';

/** A piece of a text, by its offsets in the file. */
export interface Piece {
  start: number;
  end: number;
}

/** Something that is wrong with a piece of a text. */
export interface Found extends Piece {
  message: string;
  severity?: Severity;
}

/** Where a node stands. */
export function pieceOf({ position }: Nodes): Piece {
  return { start: position!.start.offset!, end: position!.end.offset! };
}

/** What is wrong with a node. */
export function wrong(node: Nodes, message: string): Found {
  return { ...pieceOf(node), message };
}

/** What may be wrong with a node, and its author may have meant. */
export function doubtful(node: Nodes, message: string): Found {
  return { ...wrong(node, message), severity: 'warning' };
}
