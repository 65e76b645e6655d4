import type { RootContent } from 'mdast';
import { besideName } from '../beside.ts';
import type { Frame } from '../facts/frame.ts';
import type { Attachments } from './attachments.ts';
import { fileName, isFile } from './file-names.ts';

/** Takes the files that facts name: “Attachments: plan.pdf, tables.xlsx”. */
export async function takeStatedFiles(
  frame: Frame,
  attachments: Attachments,
): Promise<RootContent[]> {
  const left: RootContent[] = [];
  for (const { field, line } of frame.facts) {
    if (field !== 'attachments') continue;
    const links = (line.links ?? []).filter(
      ({ words, url }) =>
        isFile.test(words.replace(sizeBehind, '')) || isFile.test(besideName(url) ?? ''),
    );
    const stated = links.map(({ words, url }) => {
      const shown = words.replace(sizeBehind, '').trim();
      return { name: isFile.test(shown) ? shown : besideName(url)!, words: shown };
    });
    const names =
      stated.length > 0
        ? stated
        : [...line.value.matchAll(fileName)].map(([name]) => ({
            name: name.trim(),
            words: name.trim(),
          }));
    // “None” and “-” are no files.
    if (!line.inText && names.length === 0 && !/^(?:none|no|\W*)$/i.test(line.value.trim()))
      attachments.tellOfNone(`${line.label}: ${line.value}`);
    const taken: unknown[] = [];
    for (const { name, words } of names) taken.push(await attachments.take(name, words));
    // What is not there stays in the text, so that nothing is lost without a word.
    if (line.inText && (names.length === 0 || taken.some((attachment) => !attachment)))
      left.push({
        type: 'paragraph',
        children: [{ type: 'text', value: `${line.label}: ${line.value}` }],
      });
  }
  return left;
}

const sizeBehind = /\s*[[(]?\s*[\d.,]+\s*(?:bytes?|[kmg]i?b)\s*[\])]?\s*$/i;

/** A file with what front matter says of it. */
export interface ListedFile {
  file: string;
  title?: string;
  description?: string;
}

/** Takes the files that front matter lists, with the title and description that they have there. */
export async function takeListedFiles(
  files: readonly ListedFile[],
  attachments: Attachments,
): Promise<void> {
  for (const { file, title, description } of files) {
    const taken = await attachments.take(file, title ?? file);
    if (taken && title) taken.title = title;
    if (taken && description) taken.description = description;
  }
}
