import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { targetsOf, type Offered } from '../../../src/links/offered.ts';
import { readText } from '../../../src/markdown/read-text.ts';
import { checkYaml } from '../../../src/schema/check-yaml.ts';
import { entryId } from '../../../src/schema/paths.ts';
import { releaseSchema } from '../../../src/schema/release.ts';

/** A section of a release in an editor's hands. */
export interface EditedSection {
  /** `##`; empty for what stands before the first heading. */
  marks: string;
  heading: string;
  /** As it is written in braces, if it is. */
  id: string | undefined;
  body: string;
  /** Names of the texts in it: what the links to it mean, wherever that goes. */
  texts: Set<string>;
}

/** A release in an editor's hands. */
export interface EditedRelease {
  id: string;
  /** The front matter with its lines `---`. */
  front: string;
  sections: EditedSection[];
}

/** The real releases, each section known by a name of its own. */
export function realReleases(): EditedRelease[] {
  return globSync('content/releases/**/*.mdx')
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const id = entryId(file.slice('content/releases/'.length));
      const { front, sections } = split(readFileSync(file, 'utf8'));
      return {
        id,
        front,
        sections: sections.map((one) => ({ ...one, texts: new Set([`${id}#${one.id}`]) })),
      };
    });
}

/** The text of a file, taken apart at its headings. */
function split(text: string): { front: string; sections: Omit<EditedSection, 'texts'>[] } {
  const end = text.indexOf('\n---', 3) + 5;
  const parts = text.slice(end).split(/^(?=#{2,4} )/m);
  const sections = parts.map((part) => {
    const heading = /^(#{2,4}) (.*?)(?: \{#([^}]+)\})?\n/.exec(part);
    return heading
      ? {
          marks: heading[1]!,
          heading: heading[2]!,
          id: heading[3],
          body: part.slice(heading[0].length),
        }
      : { marks: '', heading: '', id: undefined, body: part };
  });
  return { front: text.slice(0, end), sections };
}

/** The file of a release. */
export function fileOf({ id }: EditedRelease): string {
  return `content/releases/${id}/index.mdx`;
}

/** The text of its file. */
export function textOf({ front, sections }: EditedRelease): string {
  const parts = sections.map(({ marks, heading, id, body }) =>
    marks ? `${marks} ${heading}${id === undefined ? '' : ` {#${id}}`}\n${body}` : body,
  );
  return front + parts.join('');
}

/** Takes over what was written into the file: ids and front matter. Its sections stay the same. */
export function takeOver(release: EditedRelease, text: string): void {
  const { front, sections } = split(text);
  if (sections.length !== release.sections.length) throw new Error('The sections have changed.');
  release.front = front;
  for (const [index, section] of release.sections.entries()) section.id = sections[index]!.id;
}

const anyId = z.string();
const schema = releaseSchema({ divisions: anyId, series: anyId, topics: anyId });
const known = new Map<string, Offered>();

/**
 * What a release offers to links, read as a build reads it.
 * @throws Error when a build would not accept it
 */
export function offeredBy(release: EditedRelease): Offered {
  const [file, text] = [fileOf(release), textOf(release)];
  const key = `${file}\n${text}`;
  const read = known.get(key) ?? readOffered(release.id, file, text);
  known.set(key, read);
  return read;
}

function readOffered(id: string, file: string, text: string): Offered {
  const front = /^---\n(.*?)^---$/ms.exec(text)![1]!;
  const { value, mistakes, locate } = checkYaml(front, schema, {
    file,
    linesBefore: 1,
    entry: 'a release',
  });
  const { root, mistakes: unreadable } = readText(file, text);
  const [wrong] = [...mistakes, ...unreadable];
  if (wrong || !value || !root) throw new Error(`${file}:${wrong?.line} ${wrong?.message}`);
  return { ...value, id, file, locate, targets: targetsOf(root), pictures: [] };
}
