import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildMoment } from '../lib/publication.ts';
import { siteLinksIn, type SiteLink } from '../links/authors-links.ts';
import { checkEmbargoedLinks, checkPlanned } from '../links/check-planned.ts';
import { holdToLedger } from '../links/hold-to-ledger.ts';
import type { Unread } from '../links/lost.ts';
import { targetsOf, type Offered } from '../links/offered.ts';
import { checkTree } from '../markdown/check-text.ts';
import { readText } from '../markdown/read-text.ts';
import { checkAcross, type CheckedRelease } from './check-across.ts';
import { asLongAsItIsTheSame } from './as-long-as.ts';
import { checkEntry } from './check-entry.ts';
import { checkFolders } from './check-folders.ts';
import { checkPeople } from './check-people.ts';
import { checkSummary } from './check-summary.ts';
import { checkCollection } from './known-ids.ts';
import { inOrder, isError, type Mistake, type Severity } from './mistakes.ts';
import { checkPageAddress, checkReleaseAddress, entryId } from './paths.ts';
import { filesIn } from './read-release.ts';
import { ReleaseReader } from './release-reader.ts';
import { readWhole } from './read-whole.ts';
import { pageSchema } from './references.ts';
import type { ReferredCollection, ReleaseData } from './release.ts';
import { checkSynonyms, synonymsFile } from './synonyms.ts';

/** The author's files as they were read. */
export interface ReadContent {
  mistakes: Mistake[];
  /** What the releases that a build would publish offer to links. */
  offered: Offered[];
  /** The others, by id. */
  unread: Map<string, Unread>;
  /** What the texts that a build would publish link to on the site itself. */
  links: SiteLink[];
  /** Those that a later build will publish by itself. */
  embargoed: Embargoed[];
  /** Ids of the sections of the standing pages, by the pages' ids; undefined where they cannot be read. */
  pages: Map<string, string[] | undefined>;
  /** What is at the root of the site besides, as it lies in `public/`. */
  besides: ReadonlySet<string>;
}

/** A release that will be public by itself, once its embargo has ended. */
interface Embargoed {
  until: Date;
  offers: Offered;
  links: SiteLink[];
}

/**
 * Reads every file of the author's and finds every mistake in one pass, before Astro runs: Astro
 * stops at the first and names neither line nor column. With them come the addresses that have
 * been public and would lead nowhere.
 * @param root folder of the project
 */
export function checkContent(root: string): Promise<Mistake[]> {
  return check(root, 'error');
}

/** The same for the dev server: it shows drafts, so a link to one works there, and no build takes it. */
export function checkPreviewed(root: string): Promise<Mistake[]> {
  return check(root, 'warning');
}

async function check(root: string, toHidden: Severity): Promise<Mistake[]> {
  const content = await readContent(root);
  return inOrder([
    ...content.mistakes,
    ...holdToLedger(root, content).mistakes,
    // A build tells them with all other links, once its pages are there.
    ...checkPlanned(content.links, content, toHidden),
    ...checkEmbargoedLinks(content, toHidden),
  ]);
}

/** Reads every file of the author's, and finds every mistake that it has by itself. */
export async function readContent(root: string): Promise<ReadContent> {
  const mistakes: Mistake[] = [];
  const found = (more: Mistake[]) => void mistakes.push(...more);

  const collections: string[] = [];
  const idsOf = (collection: ReferredCollection): Set<string> | undefined => {
    const { ids, mistakes } = checkCollection(root, collection);
    found(mistakes);
    collections.push([collection, ...(ids ?? [])].join(' '));
    return ids;
  };
  const referred = {
    divisions: idsOf('divisions'),
    series: idsOf('series'),
    topics: idsOf('topics'),
  };

  const releases: CheckedRelease[] = [];
  const offered: Offered[] = [];
  const links: SiteLink[] = [];
  const embargoed: Embargoed[] = [];
  const unread = new Map<string, Unread>();
  const addresses = new Map<string, string>();
  const reader = new ReleaseReader({ root, referred });
  const read = await Promise.all(
    files(root, 'content/releases/**/*.{md,markdown,mdx}').map(async (file) => {
      const release = await asLongAsItIsTheSame(root, file, collections, () => reader.read(file));
      return { file, release };
    }),
  ).finally(() => reader.close());
  for (const { file, release } of read) {
    const own = [...checkReleaseAddress(file, addresses), ...release.mistakes];
    found(own);
    const id = entryId(file.slice('content/releases/'.length));
    const { data, locate, targets, pictures } = release;
    if (data) releases.push({ id, file, data, locate });
    const hidden =
      data && !own.some(isError) ? hiddenBy(data) : ({ reason: 'unreadable' } as const);
    const offers = data && { ...data, id, file, locate, targets, pictures };
    if (hidden) unread.set(id, { file, ...hidden, ...(offers && { offers }) });
    if (hidden?.reason === 'embargo' && offers)
      embargoed.push({ until: hidden.until, offers, links: release.links });
    if (!hidden && offers) {
      offered.push(offers);
      links.push(...release.links);
    }
  }
  found(noFiles(root));
  found(checkFolders(root));
  found(checkAcross(releases));
  found(checkPeople(releases));
  found(releases.flatMap(checkSummary));

  const pages = new Map<string, string[] | undefined>();
  for (const file of files(root, 'content/pages/**/*.{md,markdown,mdx}')) {
    found(checkPageAddress(file));
    const { checked, text } = checkEntry(root, file, pageSchema, 'a page');
    found(checked.mistakes);
    const read = readText(file, text);
    found(checkTree(file, read, { files: [], beside: filesIn(root, file) }));
    if (read.root) links.push(...siteLinksIn(file, read.root));
    const targets = read.root && targetsOf(read.root).map(({ id }) => id);
    // Named wrongly, it is a page all the same: one message, not one a link.
    pages.set(file.slice('content/pages/'.length).replace(/(?:\/index)?\.\w+$/, ''), targets);
  }

  if (existsSync(join(root, synonymsFile))) {
    const synonyms = readWhole(root, synonymsFile);
    found([...synonyms.mistakes, ...checkSynonyms(synonyms.text)]);
  }
  const besides = new Set(globSync('*', { cwd: join(root, 'public') }));
  return { mistakes: inOrder(mistakes), offered, unread, links, embargoed, pages, besides };
}

/** Why a build would not hold a release. */
function hiddenBy({ draft, embargo }: ReleaseData) {
  if (draft) return { reason: 'draft' } as const;
  const until = embargo === undefined ? undefined : new Date(embargo);
  return until && until > buildMoment() ? ({ reason: 'embargo', until } as const) : undefined;
}

function files(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** What has the name of a text and cannot be read as one: a folder, or a link that leads nowhere. */
function noFiles(root: string): Mistake[] {
  const start = { line: 1, column: 1 };
  const message =
    'This has the name of a text and is a folder, or a link that leads nowhere. Rename or remove it.';
  return globSync('content/{releases,pages}/**/*.{md,markdown,mdx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({ file, ...start, message }));
}
