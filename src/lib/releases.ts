import { getCollection, getEntries, getEntry, type CollectionEntry } from 'astro:content';
import { site } from '../site.ts';
import { kinds, type Kind, type ReleaseData } from '../schema/release.ts';
import { buildMoment } from './publication.ts';
import { describeAttachment, type Attachment } from './attachments.ts';
import { readTelephone, type Telephone } from './telephone.ts';
import { ordinal } from './words.ts';

/** A meeting as its series counts it. */
export interface Meeting {
  /** `36th Ministerial Meeting on the Economy` */
  name: string;
  /** Absent where the original gives none. */
  number: number | undefined;
  series: CollectionEntry<'series'>;
}

/** A release with everything a page shows of it, references resolved. */
export interface Release {
  /** `2020/3rd-ministerial-meeting-on-industrial-innovation` */
  id: string;
  /** Path inside the site, for `url()`. */
  path: `/releases/${string}/`;
  title: string;
  headline: string;
  summary: string;
  /** Calendar day in the ministry's time zone, `YYYY-MM-DD`. */
  date: string;
  /** Absent where the original names none. */
  division: CollectionEntry<'divisions'> | undefined;
  telephone: Telephone | undefined;
  kind: Kind;
  kindName: string;
  topics: CollectionEntry<'topics'>[];
  meetings: Meeting[];
  people: { name: string; office: string }[];
  attachments: Attachment[];
  /** Address of the official original; absent when the release was first published here. */
  source: string | undefined;
  /** Whether the text is a summary of a longer original. */
  summarized: boolean;
  /** What the original misprints, corrected here. */
  corrections: string[];
  keywords: string[];
  /** Dated corrections and additions, oldest first. */
  updates: { date: string; note: string }[];
  /** Set when the release no longer stands: it keeps its page and leaves every list. */
  withdrawn: { date: string; reason: string; replacement: Release | undefined } | undefined;
  /** Old ids that lead here. */
  aliases: string[];
  /** Old ids of its text, and where what they led to is now. */
  anchors: ReleaseData['anchors'];
  /** Whether links to it show a picture of its own: it is among the newest. */
  pictured: boolean;
  /** Why a build would not hold it; the dev server shows it, marked. */
  heldBack: 'draft' | Date | undefined;
  entry: CollectionEntry<'releases'>;
}

let all: Promise<Release[]> | undefined;
let listed: Promise<Release[]> | undefined;

/**
 * All releases that lists and feeds show, newest first; of one day, by title. Withdrawn ones are
 * not among them. The one door to the collection: nothing else reads it.
 */
export function listReleases(): Promise<Release[]> {
  const pages = listPages();
  return (listed ??= pages.then((releases) => releases.filter(({ withdrawn }) => !withdrawn)));
}

/** All releases that have a page: those of the lists and the withdrawn ones. */
export function listPages(): Promise<Release[]> {
  if (!all) {
    all = readReleases();
    // A page asks many times. The dev server evaluates this module anew when a text has changed, but
    // neither for a file that lies beside it nor for the end of an embargo.
    if (import.meta.env.DEV) setTimeout(forget, 1000).unref();
  }
  return all;
}

function forget(): void {
  all = undefined;
  listed = undefined;
}

async function readReleases(): Promise<Release[]> {
  const releases = await Promise.all((await getCollection('releases')).map(toRelease));
  const byId = new Map(releases.map((release) => [release.id, release]));
  for (const release of releases) {
    const replacement = release.entry.data.withdrawn?.replacement;
    if (release.withdrawn && replacement) release.withdrawn.replacement = byId.get(replacement);
  }
  releases.sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, 'en'));
  for (const release of releases.slice(0, site.picturedReleases)) release.pictured = true;
  return releases;
}

async function toRelease(entry: CollectionEntry<'releases'>): Promise<Release> {
  const { data } = entry;
  const path = `/releases/${entry.id}/` as const;
  const division = data.division && (await getEntry(data.division));
  const telephone = data.telephone ?? division?.data.telephone;
  return {
    id: entry.id,
    path,
    title: data.title,
    headline: data.headline,
    summary: data.summary,
    date: data.date,
    division,
    telephone: telephone === undefined ? undefined : readTelephone(telephone),
    kind: data.kind,
    kindName: kinds[data.kind],
    topics: await getEntries(data.topics),
    meetings: await Promise.all(
      data.meetings.map(async ({ series: reference, number }) => {
        const series = await getEntry(reference);
        const { name } = series.data;
        return { series, number, name: number === undefined ? name : `${ordinal(number)} ${name}` };
      }),
    ),
    people: data.people,
    attachments: await Promise.all(
      data.attachments.map((attachment) => describeAttachment(entry.filePath!, path, attachment)),
    ),
    source: data.source,
    summarized: data.summarized,
    corrections: data.corrections,
    keywords: data.keywords,
    updates: data.updates.toSorted((a, b) => a.date.localeCompare(b.date)),
    // The replacement is another release, found when all are read.
    withdrawn: data.withdrawn && { ...data.withdrawn, replacement: undefined },
    aliases: data.aliases,
    anchors: data.anchors,
    // Known when all are in order.
    pictured: false,
    heldBack: data.draft ? 'draft' : embargoOf(data.embargo),
    entry,
  };
}

/** The day a release's page last changed: its date, an update's or that of its withdrawal. */
export function lastChange({ date, updates, withdrawn }: Release): string {
  const days = [...updates.map((update) => update.date), withdrawn?.date ?? date];
  return days.reduce((last, day) => (day > last ? day : last), date);
}

/** The end of an embargo that is still ahead. */
function embargoOf(moment: string | undefined): Date | undefined {
  const until = moment === undefined ? undefined : new Date(moment);
  return until && until > buildMoment() ? until : undefined;
}
