/** Something to tell the press officer about the document. */
export interface Finding {
  /** In whole sentences. */
  message: string;
  /** Where in the document, if it is one place: “below the heading “Agenda”, at “The plan has three parts””. */
  place?: string | undefined;
}

/** What an import has to tell besides the release: gathered by every step, told once at the end. */
export class Findings {
  /** What was guessed, or put another way than the document has it. */
  readonly unsure: Finding[] = [];
  /** What could not be carried over. */
  readonly lost: Finding[] = [];

  doubt(message: string, place?: string): void {
    add(this.unsure, { message, place });
  }

  lose(message: string, place?: string): void {
    add(this.lost, { message, place });
  }
}

/** Adds a finding once: a step may meet the same thing twice. */
function add(findings: Finding[], finding: Finding): void {
  const isSame = ({ message, place }: Finding) =>
    message === finding.message && place === finding.place;
  if (!findings.some(isSame)) findings.push(finding);
}
