import type { RootContent } from 'mdast';
import { besideName } from '../beside.ts';
import { typedMarker } from '../blocks/markers.ts';
import type { Frame } from '../facts/frame.ts';
import type { Attachments } from './attachments.ts';
import { fileName, isFile, namesAtEnd, withoutSize } from './file-names.ts';

/** Takes the files that facts name: “Attachments: plan.pdf, tables.xlsx”. */
export async function takeStatedFiles(
  frame: Frame,
  attachments: Attachments,
): Promise<RootContent[]> {
  const left: RootContent[] = [];
  for (const { field, line } of frame.facts) {
    if (field !== 'attachments') continue;
    const links = (line.links ?? []).filter(
      ({ words, url }) => isFile.test(withoutSize(words)) || isFile.test(besideName(url) ?? ''),
    );
    const stated = links.map(({ words, url }) => {
      const shown = withoutSize(words);
      return { name: isFile.test(shown) ? shown : besideName(url)!, words: shown };
    });
    const names =
      stated.length > 0
        ? stated
        : [...line.value.matchAll(fileName)].map(([found]) => {
            const name = nameIn(found.trim(), attachments);
            return { name, words: name };
          });
    // “None” and “-” are no files.
    if (!line.inText && names.length === 0 && !/^(?:none|no|\W*)$/i.test(line.value.trim()))
      attachments.tellOfNone(`${line.label}: ${line.value}`);
    const taken: unknown[] = [];
    for (const { name, words } of names) taken.push(await attachments.take(name, words));
    // What is not there stays in the text, so that nothing is lost without a word.
    if (line.inText && (names.length === 0 || taken.some((attachment) => !attachment)))
      left.push(
        ...(line.blocks ?? [
          {
            type: 'paragraph' as const,
            children: [{ type: 'text' as const, value: `${line.label}: ${line.value}` }],
          },
        ]),
      );
  }
  return left;
}

/** A number before a name is one of the list, unless a file beside the document is called so. */
function nameIn(found: string, attachments: Attachments): string {
  const beside = namesAtEnd(found).find((name) => attachments.isBeside(name));
  return beside ?? found.slice(typedMarker(found)?.length ?? 0);
}

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
