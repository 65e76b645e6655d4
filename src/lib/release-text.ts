import { readFileSync } from 'node:fs';
import type { CollectionEntry } from 'astro:content';
import { frontMatterOf } from '../schema/front-matter.ts';

/**
 * The text of a release as its author wrote it. It is read from its file: kept in Astro's store, the
 * texts of thousands of releases would be written and read again with every change in the dev server.
 */
export function releaseText({ filePath }: CollectionEntry<'releases'>): string {
  const text = readFileSync(filePath!, 'utf8');
  const { yaml, start } = frontMatterOf(text)!;
  return text
    .slice(start + yaml.length)
    .replace(/^---[ \t]*\r?\n?/, '')
    .trim();
}
