import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { parse } from 'yaml';
import { readTree } from '../../src/markdown/read-tree.ts';
import { frontMatterOf } from '../../src/schema/front-matter.ts';
import { entryId } from '../../src/schema/paths.ts';
import { releaseSchema, type ReleaseData } from '../../src/schema/release.ts';

/** A unit as `content/divisions.yaml` has it. */
export interface Division {
  name: string;
  bureau?: string;
  telephone?: string;
}

/** A release as its author wrote it: what a document is made from. */
export interface Original {
  /** `2020/budget` */
  id: string;
  file: string;
  /** Where its attachments and pictures lie. */
  folder: string;
  data: ReleaseData;
  division: Division | undefined;
  /** As its page shows it: its own, else the division's. */
  telephone: string | undefined;
  /** The tree of its text. */
  root: Root;
}

/** The release of the tests that has a piece of every kind. */
export const everything = 'tests/fixtures/everything/2020/a-piece-of-every-kind/index.mdx';

const anyId = z.string();
const schema = releaseSchema({ divisions: anyId, series: anyId, topics: anyId });

/** Every release of the site, and the one of every kind. */
export function originals(): Original[] {
  return [...releaseFiles(), everything].map(readOriginal);
}

function releaseFiles(): string[] {
  return globSync('content/releases/**/*.mdx')
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Reads a release with what it refers to. */
export function readOriginal(file: string): Original {
  const text = readFileSync(file, 'utf8');
  const data = readData(text);
  const division = data.division === undefined ? undefined : divisions()[data.division];
  return {
    id: entryId(file.replace(/^.*?\/(?=\d{4}\/)/, '')),
    file,
    folder: dirname(file),
    data,
    division,
    telephone: data.telephone ?? division?.telephone,
    root: readTree(text),
  };
}

/** The front matter of a release. */
export function readData(text: string): ReleaseData {
  return schema.parse(parse(frontMatterOf(text)!.yaml));
}

/** The units of the ministry, by id. */
export function divisions(): Record<string, Division> {
  return parse(readFileSync('content/divisions.yaml', 'utf8')) as Record<string, Division>;
}
