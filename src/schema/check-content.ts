import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { nearest } from '../lib/words.ts';
import { checkText } from '../markdown/check-text.ts';
import { checkAcross, type CheckedRelease } from './check-across.ts';
import { checkYaml, type Locate } from './check-yaml.ts';
import { inOrder, type Mistake } from './mistakes.ts';
import { entryId, releaseIdPattern } from './paths.ts';
import { divisionSchema, pageSchema, seriesSchema, topicSchema } from './references.ts';
import { releaseSchema, type ReferredCollection, type ReleaseData } from './release.ts';

const referred = { divisions: divisionSchema, series: seriesSchema, topics: topicSchema };
const entryNames = { divisions: 'a division', series: 'a series', topics: 'a topic' };

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Write the id with small letters, digits and hyphens only.');

/**
 * Reads every file of the author's and finds every mistake in one pass, before Astro runs: Astro
 * stops at the first and names neither line nor column.
 * @param root folder of the project
 */
export function checkContent(root: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const found = (more: Mistake[]) => void mistakes.push(...more);

  const ids = { divisions: new Set(), series: new Set(), topics: new Set() } as Record<
    ReferredCollection,
    Set<string>
  >;
  for (const [collection, schema] of entriesOf(referred)) {
    const file = `content/${collection}.yaml`;
    if (!existsSync(join(root, file))) {
      found([
        { file, line: 1, column: 1, message: 'This file is missing. Create it; it may be empty.' },
      ]);
      continue;
    }
    const text = readFileSync(join(root, file), 'utf8');
    const source = { file, linesBefore: 0, entry: entryNames[collection] };
    const { value, mistakes } = checkYaml(text, z.record(id, schema as z.ZodType), source);
    found(mistakes);
    ids[collection] = new Set(Object.keys(value ?? {}));
  }

  const schema = releaseSchema({
    divisions: knownId('divisions', ids.divisions),
    series: knownId('series', ids.series),
    topics: knownId('topics', ids.topics),
  });
  const addresses = new Map<string, string>();
  const releases: CheckedRelease[] = [];
  for (const file of mdxFiles(root, 'content/releases')) {
    found(checkAddress(file, addresses));
    const { value: data, mistakes, locate } = checkEntry(root, file, schema, 'a release');
    found(mistakes);
    if (!data) continue;
    found(checkFiles(root, file, data, locate));
    releases.push({ id: releaseIdOf(file), file, data, locate });
  }
  found(checkAcross(releases));
  for (const file of mdxFiles(root, 'content/pages'))
    found(checkEntry(root, file, pageSchema, 'a page').mistakes);

  return inOrder(mistakes);
}

/** Front matter and text of one file. */
function checkEntry<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  entry: string,
): ReturnType<typeof checkYaml<Schema>> {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const frontMatter = /^---[ \t]*\r?\n(.*?)^---[ \t]*$/ms.exec(text);
  if (!frontMatter || frontMatter.index > 0) {
    const start = { file, line: 1, column: 1 };
    const message = `The front matter is missing. Begin ${entry} with a line “---”, its fields, and another line “---”.`;
    return { value: undefined, mistakes: [{ ...start, message }], locate: () => start };
  }
  const checked = checkYaml(frontMatter[1]!, schema, { file, linesBefore: 1, entry });
  return { ...checked, mistakes: [...checked.mistakes, ...checkText(file, text)] };
}

/** Each attachment lies beside its release. */
function checkFiles(root: string, file: string, data: ReleaseData, locate: Locate): Mistake[] {
  const folder = dirname(file);
  return data.attachments.flatMap((attachment, index) => {
    if (existsSync(join(root, folder, attachment.file))) return [];
    const others = readdirSync(join(root, folder)).filter((name) => !name.endsWith('.mdx'));
    const meant = nearest(attachment.file, others);
    const remedy = meant
      ? `Did you mean “${meant}”?`
      : others.length > 0
        ? `Put the file into ${folder}/, or write the name of one that is there: ${others.join(', ')}.`
        : `Put the file into ${folder}/.`;
    return {
      ...locate(['attachments', index, 'file']),
      message: `The attachment “${attachment.file}” is not there. ${remedy}`,
    };
  });
}

/** A release's path is its address, so it must be a fit one, and its alone. */
function checkAddress(file: string, addresses: Map<string, string>): Mistake[] {
  const address = releaseIdOf(file);
  const at = { file, line: 1, column: 1 };
  const holder = addresses.get(address);
  addresses.set(address, file);
  if (holder)
    return [
      {
        ...at,
        message: `${holder} has the same address, /releases/${address}/. Rename one of them.`,
      },
    ];
  if (releaseIdPattern.test(address)) return [];
  return [
    {
      ...at,
      message: `The path is the address of the release for ever. Name it content/releases/<year>/<slug>/index.mdx, the slug of small letters, digits and hyphens.`,
    },
  ];
}

function knownId(collection: ReferredCollection, ids: Set<string>): z.ZodString {
  const error = (input: unknown) => {
    const meant = typeof input === 'string' ? nearest(input, ids) : undefined;
    const remedy = meant ? `Did you mean “${meant}”?` : `Write one of: ${[...ids].join(', ')}.`;
    const wrong =
      typeof input === 'string' ? `“${input}” is not in content/${collection}.yaml. ` : '';
    return wrong + remedy;
  };
  return z
    .string({ error: (issue) => error(issue.input) })
    .refine((value) => ids.has(value), { error: (issue) => error(issue.input) });
}

function releaseIdOf(file: string): string {
  return entryId(file.slice('content/releases/'.length));
}

function mdxFiles(root: string, folder: string): string[] {
  return globSync(`${folder}/**/*.mdx`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function entriesOf<T extends object>(object: T): [keyof T & string, T[keyof T]][] {
  return Object.entries(object) as [keyof T & string, T[keyof T]][];
}
