import type { Findings } from './findings.ts';

/** Tells how many tracked changes were accepted, and how many comments left out. */
export function tellOfReview(
  { changes, comments }: { changes: number; comments: number },
  findings: Findings,
): void {
  if (changes > 0)
    findings.doubt(
      `The document holds ${count(changes, 'tracked change')}. The text is taken as if all were accepted.`,
    );
  if (comments > 0)
    findings.lose(
      `${count(comments, 'comment')} in the margin ${comments === 1 ? 'was' : 'were'} left out.`,
    );
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
