import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLedger } from '../links/read-ledger.ts';
import { frontMatterOf } from '../schema/front-matter.ts';
import { entryId } from '../schema/paths.ts';

/** What the site has already, that a new release can refer to and must not take. */
export interface Known {
  divisions: Record<string, { name: string; bureau?: string; telephone?: string }>;
  series: Record<string, { name: string }>;
  topics: Record<string, { name: string }>;
  /** Addresses that a release has or had, with what holds them. */
  addresses: ReadonlyMap<string, string>;
  /** The people of other releases. */
  people: readonly { name: string; office: string }[];
  /** The release of each numbered meeting: `2020 industrial-innovation 3`. */
  meetings: ReadonlyMap<string, string>;
}

/** Reads it from the author's files; what is wrong in them is left to their own check. */
export function readKnown(root: string): Known {
  const collection = (name: string) => record(read(root, `content/${name}.yaml`));
  const addresses = new Map<string, string>();
  const meetings = new Map<string, string>();
  const people = new Map<string, { name: string; office: string }>();
  for (const file of globSync('content/releases/**/*.{md,markdown,mdx}', { cwd: root }).map(
    forward,
  )) {
    const id = entryId(file.slice('content/releases/'.length));
    addresses.set(id, file);
    const yaml = frontMatterOf(readFileSync(join(root, file), 'utf8'))?.yaml ?? '';
    const data = record(parsed(yaml));
    for (const alias of list(data['aliases']))
      addresses.set(String(alias), `an old address of ${file}`);
    for (const meeting of list(data['meetings']).map(record))
      if (meeting['number'] !== undefined && data['withdrawn'] === undefined)
        meetings.set(
          `${String(data['date']).slice(0, 4)} ${meeting['series']} ${meeting['number']}`,
          file,
        );
    for (const person of list(data['people']).map(record))
      people.set(`${person['office']} ${person['name']}`, {
        name: String(person['name']),
        office: String(person['office']),
      });
  }
  // A folder without a text is somebody's all the same.
  for (const folder of globSync('content/releases/*/*', { cwd: root }).map(forward)) {
    const id = entryId(folder.slice('content/releases/'.length));
    if (!addresses.has(id)) addresses.set(id, folder);
  }
  for (const id of Object.keys(readLedger(root).ledger))
    if (!addresses.has(id))
      addresses.set(
        id,
        `content/ledger/${id.slice(0, 4)}.json, which keeps every address that was ever public`,
      );
  return {
    divisions: collection('divisions') as Known['divisions'],
    series: collection('series') as Known['series'],
    topics: collection('topics') as Known['topics'],
    addresses,
    people: [...people.values()],
    meetings,
  };
}

const forward = (path: string) => path.replaceAll('\\', '/');

function read(root: string, file: string): unknown {
  const path = join(root, file);
  return existsSync(path) ? parsed(readFileSync(path, 'utf8')) : {};
}

/** Everything in JSON is YAML. */
function parsed(text: string): unknown {
  try {
    return parse(text, { schema: 'core', logLevel: 'silent' }) as unknown;
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
