import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Catalogue, CatalogueGroups } from '../../../src/lib/catalogue.ts';
import { siteSynonyms } from '../../../src/build/search-modules.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import { Chance } from './chance.ts';
import { mouldOf } from './mould.ts';
import { Names } from './names.ts';
import { Retelling, sentencesOf } from './retelling.ts';
import type { ReleaseText } from './texts.ts';

/** A release that never was: what the search reads of it. */
export interface MadeRelease {
  path: string;
  title: string;
  date: string;
  page: string;
  pdfPages: string[];
}

/** How large the large site is. */
export const many = 10_000;

/** Of these every site has its own, or the large one has another. */
const notCopied = new Set(['releases', 'releases.json', 'pagefind']);

/**
 * Releases made from the sentences of real ones, equal in every run: as long as those and marked up
 * as those, with other figures, other dates and names of their own.
 */
export function makeReleases(texts: ReleaseText[], count = many): MadeRelease[] {
  const chance = new Chance(20200921);
  const moulds = texts.map(({ page }) => mouldOf(page));
  const retelling = new Retelling(chance, new Names(chance), sentencesOf(moulds));
  const made = Array.from({ length: count }, (_, index): MadeRelease => {
    const which = chance.whole(0, moulds.length - 1);
    const date = new Date(Date.UTC(2005, 0, 1 + chance.whole(0, 20 * 365)))
      .toISOString()
      .slice(0, 10);
    const told = moulds[which]!.map((piece) =>
      typeof piece === 'string'
        ? { piece, kind: '' }
        : { ...piece, piece: retelling.tell(piece, date) },
    );
    const title = told
      .filter(({ kind }) => kind === 'title')
      .map(({ piece }) => piece)
      .join(' ');
    const article = told.map(({ piece }) => piece).join('');
    return {
      path: `/releases/${date.slice(0, 4)}/${basename(texts[which]!.path)}-${index + 1}/`,
      title: title.trim(),
      date,
      page: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${article}</main></body></html>`,
      pdfPages: [],
    };
  });
  return made.sort((a, b) => b.date.localeCompare(a.date));
}

/** As many lists as a site of this size would have: a year's, and some by turns. */
function groupsOf(date: string): CatalogueGroups {
  const part = (group: string, count: number) => {
    const id = `${group}-${(Date.parse(date) / 86_400_000) % count}`;
    return [{ id, name: id, path: `/${group}/${id}/` }];
  };
  const year = date.slice(0, 4);
  return {
    years: [{ id: year, name: year, path: `/releases/${year}/` }],
    divisions: part('divisions', 60),
    topics: [...part('topics', 25), ...part('themes', 18)],
    kinds: part('kinds', 8),
    series: part('series', 30),
  };
}

/**
 * A copy of the built site that has these releases in place of its own, with the site's own index.
 * @returns its folder, to be removed by the caller
 */
export async function writeLargeSite(dist: string, made: MadeRelease[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-'));
  const isWanted = (path: string) => !notCopied.has(path.slice(dist.length + 1));
  await cp(dist, folder, { recursive: true, filter: isWanted });
  for (const { path, page } of made) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), page);
  }
  const releases = made.map(({ path, title, date }) => ({
    path,
    url: `https://press-room.example${path}`,
    title,
    date,
    groups: groupsOf(date),
    attachments: [],
  }));
  await writeFile(join(folder, 'releases.json'), JSON.stringify({ releases } satisfies Catalogue));
  await buildIndex(folder, siteSynonyms(process.cwd()));
  return folder;
}
