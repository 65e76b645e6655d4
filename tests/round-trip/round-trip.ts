import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../support/project.ts';
import { forms, writeDocument, type Form } from './documents.ts';
import { factLines, statedFacts } from './facts.ts';
import { importDocument } from './import-document.ts';
import { originals, readData, type Original } from './originals.ts';
import { differences } from './reading/differences.ts';
import { readPage } from './reading/read-page.ts';

/** What a release became on its way through a document. */
export interface Trip {
  form: Form;
  id: string;
  /** What its readers find other; `− ` was lost, `+ ` was added. */
  differences: string[];
  /** Whether its kind, which no document states, was guessed right. */
  kind?: 'right' | 'wrong';
}

/**
 * Sends every release through a document of each form: made, imported as it is, built, and its page
 * held against that of the original.
 * @throws Error when a build fails
 */
export async function roundTrip(): Promise<Trip[]> {
  const project = await Project.copy();
  try {
    return await sentThrough(project);
  } finally {
    await project.remove();
  }
}

async function sentThrough(project: Project): Promise<Trip[]> {
  const all = originals();
  const { root } = project;
  // What comes back has ids of its own, and is public nowhere.
  rmSync(join(root, 'content/ledger'), { recursive: true });
  for (const { folder, id } of all)
    cpSync(folder, join(root, 'content/releases', id), { recursive: true });
  await build(project);
  const dist = join(root, 'dist');
  const pages = all.map(({ id }) => readPage(pageOf(dist, id)));

  const trips: Trip[] = [];
  for (const form of Object.keys(forms) as Form[])
    for (const [index, original] of all.entries()) {
      const path = await writeDocument(form, original, { index, folder: join(root, 'out'), dist });
      const imported = await importDocument(path);
      const trip: Trip = { form, id: original.id, differences: [] };
      trips.push(trip);
      if (typeof imported === 'string') {
        trip.differences.push(`refused: ${imported}`);
        continue;
      }
      const { text, files } = imported;
      const data = readData(text);
      trip.kind = data.kind === original.data.kind ? 'right' : 'wrong';
      trip.differences.push(...differences(statedFacts(original), factLines(data)));
      write(join(root, 'content/releases', address(form, original)), form, text, files);
    }
  // Its own text alone is compared: the address and all else of the original must not be there.
  await build(project);
  for (const [index, trip] of trips.entries()) {
    if (trip.differences[0]?.startsWith('refused: ')) continue;
    const original = index % all.length;
    const { lines, ids } = readPage(pageOf(dist, address(trip.form, all[original]!)));
    const before = pages[original]!;
    trip.differences.push(...differences(before.lines, lines));
    // No Word document that a press officer writes has ids.
    if (trip.form !== 'word') trip.differences.push(...differences(before.ids, ids));
  }
  return trips;
}

/** Of one release there is one with the meetings: a number of a series stands for one meeting. */
function write(folder: string, form: Form, text: string, files: Map<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const published = text.replace(/^draft: true\n/m, '');
  if (published === text) throw new Error(`${folder} is no draft.`);
  const once = published.replace(/^meetings:\n(?:[ ].*\n|#.*\n)*/m, '');
  writeFileSync(join(folder, 'index.mdx'), form === 'word' ? published : once);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** The Word document takes the place of the original, the others stand beside it. */
function address(form: Form, { id }: Original): string {
  return form === 'word' ? id : `${id}-${form}`;
}

async function build(project: Project): Promise<void> {
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
}

function pageOf(dist: string, id: string): string {
  return readFileSync(join(dist, 'releases', id, 'index.html'), 'utf8');
}
