import type { Description } from './description.ts';

/**
 * A RIS record (Research Information Systems, 2011): a tag, two spaces, a hyphen and a space in each
 * line, and no line break in a value. `ELEC` and not `PRESS`, which Zotero does not know and takes
 * for a journal article. Lines are joined by `\n`; the file has `\r\n`.
 */
export function ris(description: Description): string {
  const { id, author, title, genre, issued, URL, language, note, custom } = description;
  const [[year, month, day]] = issued['date-parts'];
  const date = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('/');
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', id],
    // Family name, given name: the comma says that all of it is one name (EndNote splits it else).
    ['AU', `${author[0].literal},`],
    ['AD', custom.division],
    ['TI', title],
    ['T2', description['container-title']],
    ['M3', genre],
    ['PY', String(year)],
    ['DA', `${date}/`],
    ['LA', language],
    ['UR', URL],
    ['N1', note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - '].join('\n');
}
