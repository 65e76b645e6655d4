import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLedger } from '../../links/read-ledger.ts';
import { frontMatterOf } from '../../schema/front-matter.ts';
import { entryId } from '../../schema/paths.ts';

/** Names by ids, as a release refers to them. */
export type Names = Map<string, string>;

/** What a new release can refer to, and what it must not take. */
export interface Known {
  divisions: Names;
  series: Names;
  topics: Names;
  /** Addresses below `/releases/` that a release has or has had. */
  addresses: Set<string>;
}

/** Reads it from the author's files; what is wrong in them is told by their own check. */
export function readKnown(root: string): Known {
  // A folder without a text is somebody's all the same.
  const places = below(root, 'content/releases/*/*');
  const releases = below(root, 'content/releases/**/*.mdx');
  return {
    divisions: namesIn(root, 'divisions'),
    series: namesIn(root, 'series'),
    topics: namesIn(root, 'topics'),
    addresses: new Set([
      ...[...places, ...releases].map((file) => entryId(file.slice('content/releases/'.length))),
      ...releases.flatMap((file) => aliasesIn(join(root, file))),
      ...Object.keys(readLedger(root).ledger),
    ]),
  };
}

function below(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
}

function namesIn(root: string, collection: string): Names {
  const file = join(root, `content/${collection}.yaml`);
  const entries = existsSync(file) ? fieldsOf(readFileSync(file, 'utf8')) : {};
  return new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      String((entry as { name?: unknown } | null)?.name ?? id),
    ]),
  );
}

function aliasesIn(file: string): string[] {
  const { aliases } = fieldsOf(frontMatterOf(readFileSync(file, 'utf8'))?.yaml ?? '');
  return Array.isArray(aliases) ? aliases.map(String) : [];
}

function fieldsOf(yaml: string): Record<string, unknown> {
  try {
    const fields: unknown = parse(yaml, { logLevel: 'silent' });
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
