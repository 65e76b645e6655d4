/** What mends a link that would break: a few words in one file of the author's. */
export type Remedy =
  | {
      /** The id stays with what it was, under its new name. */
      kind: 'keep-id';
      file: string;
      line: number;
      column: number;
      id: string;
      /** What it begins with: `##`, `<Table`. */
      opening: string;
    }
  | {
      /** An entry under `anchors`. */
      kind: 'anchor';
      file: string;
      id: string;
      to: string;
      date: string;
    }
  | {
      /** An entry under `aliases`. */
      kind: 'alias';
      file: string;
      id: string;
    }
  | {
      /** An old name of an attachment. */
      kind: 'formerly';
      file: string;
      /** Which attachment, counted from 0. */
      attachment: number;
      name: string;
    };

/** The entry of an anchor as an author writes it. */
export function anchorEntry({ id, to, date }: { id: string; to: string; date: string }): string {
  return `{ id: ${id}, to: ${to}, date: ${date} }`;
}

/** What a remedy has written, for whoever reads the terminal. */
export function inPlainWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'keep-id':
      return `line ${remedy.line} keeps the id “${remedy.id}”.`;
    case 'anchor':
      return `“${remedy.id}” leads to “${remedy.to}” (anchors).`;
    case 'alias':
      return `/releases/${remedy.id}/ leads here (aliases).`;
    case 'formerly':
      return `“${remedy.name}” leads to the file of today (formerly).`;
  }
}
