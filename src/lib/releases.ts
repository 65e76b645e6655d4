import { getCollection, getEntries, getEntry, type CollectionEntry } from 'astro:content';
import { kinds, type Kind } from '../schema/release.ts';
import { describeAttachment, type Attachment } from './attachments.ts';
import { readTelephone, type Telephone } from './telephone.ts';
import { ordinal } from './words.ts';

/** A meeting as its series counts it. */
export interface Meeting {
  /** `36th Ministerial Meeting on the Economy` */
  name: string;
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
  division: CollectionEntry<'divisions'>;
  telephone: Telephone;
  kind: Kind;
  kindName: string;
  topics: CollectionEntry<'topics'>[];
  meetings: Meeting[];
  people: { name: string; office: string }[];
  attachments: Attachment[];
  /** Address of the official original. */
  source: string;
  keywords: string[];
  entry: CollectionEntry<'releases'>;
}

let all: Promise<Release[]> | undefined;

/**
 * All releases that the public may see, newest first; of one day, by title.
 * The one door to the collection: nothing else reads it.
 */
export function listReleases(): Promise<Release[]> {
  // In a build the collection cannot change; in the dev server it does.
  if (import.meta.env.DEV) return readReleases();
  return (all ??= readReleases());
}

async function readReleases(): Promise<Release[]> {
  const releases = await Promise.all((await getCollection('releases')).map(toRelease));
  return releases.toSorted(
    (a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, 'en'),
  );
}

async function toRelease(entry: CollectionEntry<'releases'>): Promise<Release> {
  const { data } = entry;
  const path = `/releases/${entry.id}/` as const;
  const division = await getEntry(data.division);
  return {
    id: entry.id,
    path,
    title: data.title,
    headline: data.headline,
    summary: data.summary,
    date: data.date,
    division,
    telephone: readTelephone(data.telephone ?? division.data.telephone)!,
    kind: data.kind,
    kindName: kinds[data.kind],
    topics: await getEntries(data.topics),
    meetings: await Promise.all(
      data.meetings.map(async ({ series: reference, number }) => {
        const series = await getEntry(reference);
        const { name } = series.data;
        return { series, name: number === undefined ? name : `${ordinal(number)} ${name}` };
      }),
    ),
    people: data.people,
    attachments: await Promise.all(
      data.attachments.map((attachment) => describeAttachment(entry.filePath!, path, attachment)),
    ),
    source: data.source,
    keywords: data.keywords,
    entry,
  };
}
