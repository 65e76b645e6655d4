import { addToList } from './front-matter.ts';
import { anchorEntry, type Remedy } from './remedies.ts';

/**
 * The text of a file with remedies written into it. Lines and columns are those of the text as it
 * is given, and no remedy changes them for another.
 */
export function applyRemedies(text: string, remedies: Remedy[]): string {
  const different = [...new Map(remedies.map((one) => [JSON.stringify(one), one])).values()];
  const ids = different.filter((one) => one.kind === 'keep-id');
  const entries = different.filter((one) => one.kind !== 'keep-id');
  // The text first: what is added above it would move its lines.
  return entries.reduce(addEntry, ids.reduce(keepId, text));
}

function keepId(text: string, { line, column, id, opening }: Extract<Remedy, { kind: 'keep-id' }>) {
  const lines = text.split('\n');
  const [written = '', end = ''] = lines[line - 1]!.split(/(\r?)$/);
  const at = column - 1 + opening.length;
  lines[line - 1] = opening.startsWith('<')
    ? `${written.slice(0, at)} id="${id}"${written.slice(at)}${end}`
    : `${written.replace(/\s+#*\s*$/, '')} {#${id}}${end}`;
  return lines.join('\n');
}

function addEntry(text: string, remedy: Exclude<Remedy, { kind: 'keep-id' }>): string {
  switch (remedy.kind) {
    case 'anchor':
      return addToList(text, ['anchors'], anchorEntry(remedy));
    case 'alias':
      return addToList(text, ['aliases'], remedy.id);
    case 'formerly':
      return addToList(text, ['attachments', remedy.attachment, 'formerly'], remedy.name);
  }
}
