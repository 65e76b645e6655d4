import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';

/** What of the text of a release can be linked to, by its id. */
export interface PageIds {
  /** Sections with their headings. */
  sections: Map<string, string>;
  /** Everything else: tables, charts, pictures. */
  others: Set<string>;
}

/** Ids that are made with the page, and those of parts of figures. */
const notTheAuthors = /^(?:footnote-label$|user-content-)|--/;

/** Reads the ids of the text of a built release. */
export function pageIds(dist: string, id: string): PageIds {
  const page = readFileSync(join(dist, 'releases', id, 'index.html'), 'utf8');
  const start = page.indexOf('id="release-text"');
  const text = page.slice(start + 1, page.indexOf('</article>', start));
  const found: PageIds = { sections: new Map(), others: new Set() };
  for (const [, name, key] of text.matchAll(/<([a-z][a-z0-9]*)(?=\s)[^>]*\sid="([^"]+)"/g))
    if (!notTheAuthors.test(key!) && !/^h[2-4]$/.test(name!)) found.others.add(key!);
  for (const [, key, heading] of text.matchAll(/<h[2-4][^>]*\sid="([^"]+)"[^>]*>(.*?)<\/h[2-4]>/gs))
    if (!notTheAuthors.test(key!))
      found.sections.set(key!, decodeHTML(heading!.replace(/<[^>]*>/g, '')).trim());
  return found;
}
