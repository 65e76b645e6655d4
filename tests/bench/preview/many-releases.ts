import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { globSync } from 'node:fs';
import { parseDocument, type Document } from 'yaml';
import { frontMatterOf } from '../../../src/schema/front-matter.ts';
import { Chance } from '../search/chance.ts';
import { Names } from '../search/names.ts';
import { Retelling } from '../search/retelling.ts';

/** A release to make others from. */
interface Mould {
  folder: string;
  slug: string;
  front: Document;
  body: string;
}

/**
 * Adds releases that never were to a project, equal in every run: files as authors write them, with
 * the markup of real ones and sentences of all of them, until there are `count` releases.
 * @param root folder of the project
 */
export async function addReleases(root: string, count: number): Promise<void> {
  const moulds = await Promise.all(
    globSync('content/releases/*/*/index.mdx', { cwd: root })
      .sort()
      .map((file) => readMould(root, file)),
  );
  const chance = new Chance(20200921);
  const sentences = moulds.flatMap(({ body }) => body.split('\n').filter(isProse).flatMap(parts));
  const retelling = new Retelling(chance, new Names(chance), sentences);
  for (let made = moulds.length; made < count; made++) {
    const mould = chance.one(moulds);
    const day = new Date(Date.UTC(2005, 0, 1 + chance.whole(0, 12 * 365)))
      .toISOString()
      .slice(0, 10);
    const tell = (words: string) => retelling.tell({ kind: 'text', words }, day).trim();
    const body = mould.body
      .split('\n')
      .map((line) => (isProse(line) ? tell(line) : line))
      .join('\n');
    const folder = join(root, 'content/releases', day.slice(0, 4), `${mould.slug}-${made}`);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(mould.folder))
      if (name !== 'index.mdx') {
        await cp(join(mould.folder, name), join(folder, name));
        // No two are the same file.
        if (name.endsWith('.pdf')) await appendFile(join(folder, name), `\n% no. ${made}\n`);
      }
    const front = frontFor(mould, day, made);
    await writeFile(join(folder, 'index.mdx'), `---\n${front}---\n${body}`);
  }
}

async function readMould(root: string, file: string): Promise<Mould> {
  const text = await readFile(join(root, file), 'utf8');
  const { yaml, start } = frontMatterOf(text)!;
  return {
    folder: dirname(join(root, file)),
    slug: file.split('/')[3]!,
    front: parseDocument(yaml),
    body: text.slice(start + yaml.length).replace(/^---\s*\n/, ''),
  };
}

/** Its front matter: what one release alone can have is left out. */
function frontFor({ front }: Mould, day: string, number: number): string {
  const own = front.clone();
  own.set('title', `${String(front.get('title'))}, no. ${number}`);
  own.set('date', day);
  for (const field of ['aliases', 'anchors', 'draft', 'embargo', 'meetings', 'updates'])
    own.delete(field);
  own.delete('withdrawn');
  return own.toString();
}

/** A paragraph without markup, whose words can be others. */
function isProse(line: string): boolean {
  return /^[A-Z][^[\]<>{}|*_`#]+[.”]$/.test(line) && !/^(?:import|export)\b/.test(line);
}

function parts(line: string): string[] {
  return line.split(/(?<=[.!?”]) (?=[\p{Lu}“])/u).filter((part) => part.split(' ').length >= 5);
}
