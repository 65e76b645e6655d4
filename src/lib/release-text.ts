import { readFileSync } from 'node:fs';
import type { CollectionEntry } from 'astro:content';
import { frontMatterOf, textBehind } from '../schema/front-matter.ts';

/**
 * The text of a release as its author wrote it. It is read from its file: kept in Astro's store, the
 * texts of thousands of releases would be written and read again with every change in the dev server.
 */
export function releaseText({ filePath }: CollectionEntry<'releases'>): string {
  const text = readFileSync(filePath!, 'utf8');
  return textBehind(text, frontMatterOf(text)!).trim();
}
