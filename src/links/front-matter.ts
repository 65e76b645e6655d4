import { frontMatterOf } from '../schema/front-matter.ts';
import { isCollection, isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLSeq } from 'yaml';

/**
 * Adds an entry to a list in the front matter. All else stays as its author wrote it: comments,
 * quotes, the breaks of lines.
 * @param path where the list is: `['anchors']`, `['attachments', 0, 'formerly']`
 * @param entry as YAML, on one line
 */
export function addToList(text: string, path: (string | number)[], entry: string): string {
  const found = frontMatterOf(text);
  if (!found) throw new Error('The file has no front matter.');
  const { yaml, start } = found;
  const document = parseDocument(yaml);
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const insert = (at: number, words: string) =>
    text.slice(0, start + at) + words.replaceAll('\n', lineEnd) + text.slice(start + at);

  const list = document.getIn(path, true);
  if (isSeq(list)) return insert(...endOf(list, yaml, entry));
  const name = String(path.at(-1));
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  if (isScalar(list) && isMap(parent)) {
    // The field is there and empty.
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name) as Pair;
    const after = (pair.key as { range: [number, number, number] }).range[1] + 1;
    return insert(after, ` [${entry}]`);
  }
  if (path.length === 1) return insert(yaml.length, `${name}:\n  - ${entry}\n`);
  if (!isMap(parent)) throw new Error(`The front matter has no place for ${path.join('.')}.`);
  const [from, to] = parent.range!;
  if (parent.flow) return insert(to - 1, `, ${name}: [${entry}]`);
  const column = from - (yaml.lastIndexOf('\n', from - 1) + 1);
  const end = lastOf(yaml, to);
  return insert(end, `\n${' '.repeat(column)}${name}: [${entry}]`);
}

/** Where an entry goes into a list, and how it is written there. */
function endOf(list: YAMLSeq, yaml: string, entry: string): [at: number, words: string] {
  const [from, to] = list.range!;
  if (list.flow) {
    const isOpen = list.items.length === 0 || /,\s*$/.test(yaml.slice(from, to - 1));
    return [to - 1, `${isOpen ? '' : ', '}${entry}`];
  }
  const column = from - (yaml.lastIndexOf('\n', from - 1) + 1);
  const last = list.items.at(-1);
  const end = isCollection(last) || isScalar(last) ? last.range![1] : to;
  return [lastOf(yaml, end), `\n${' '.repeat(column)}- ${entry}`];
}

/** The end of the last line of a piece, without the breaks that follow it. */
function lastOf(yaml: string, end: number): number {
  const piece = yaml.slice(0, end).trimEnd();
  // A comment behind the last entry stays with it.
  const line = yaml.slice(piece.length).search(/\r?\n/);
  return line < 0 ? yaml.length : piece.length + line;
}
