import { globSync } from 'node:fs';
import type { Mistake } from './mistakes.ts';

/** The text of a release under a name that looks right where the ending is not shown. */
const almost = /^index(?:\.mdx?)?\.(?:mdx?|txt|rtf|docx?|html?)$/i;

/**
 * Folders that look like a release and hold no text that would be published: their author would
 * wait for it in vain.
 */
export function checkFolders(root: string): Mistake[] {
  const files = globSync('content/releases/*/*/**', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|^Thumbs\.db$/i.test(entry.name))
    .map((entry) => ({ name: entry.name, path: `${entry.parentPath}/${entry.name}` }))
    .map(({ name, path }) => ({ name, path: path.replaceAll('\\', '/') }))
    .map(({ name, path }) => ({ name, file: path.slice(path.lastIndexOf('content/releases/')) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const folders = Map.groupBy(files, ({ file }) => file.split('/').slice(0, 4).join('/'));
  return [...folders].flatMap(([folder, held]): Mistake[] => {
    if (held.some(({ file }) => /\.(?:mdx?|markdown)$/.test(file))) return [];
    const text = held.find(({ name }) => almost.test(name));
    const remedy = text ? `Rename ${text.name}` : 'Write the text of the release into it';
    const { file } = text ?? held[0]!;
    const message = `There is no index.mdx in ${folder}/, so nothing of it is published. ${remedy}${text ? ' to index.mdx, as plain text' : ', or delete the folder'}.`;
    return [{ file, line: 1, column: 1, message }];
  });
}
