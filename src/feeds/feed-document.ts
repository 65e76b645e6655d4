import { startOfDay } from '../lib/dates.ts';
import type { List } from '../lib/lists.ts';
import { lastChange, type Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { text } from '../text.ts';
import { feedFolder, feedLength } from './feeds.ts';
import { fullText } from './full-text.ts';
import { markedTitle } from './marked-title.ts';

/** A feed, whatever its format. */
export interface FeedDocument {
  /** Absolute address of the list, and of the folder that its feeds lie in. */
  list: string;
  folder: string;
  title: string;
  description: string;
  /** Of the content, not of the build: the same releases give the same bytes. */
  updated: Date;
  items: FeedItem[];
}

/** A release in a feed. */
export interface FeedItem {
  address: string;
  title: string;
  summary: string;
  published: Date;
  updated: Date;
  /** Full text as HTML, its addresses absolute. */
  content: string;
  categories: string[];
}

/** The newest releases of a list with their full text, which Atom and JSON Feed are written from. */
export async function feedDocument(list: List): Promise<FeedDocument> {
  const items = await Promise.all(list.releases.slice(0, feedLength).map(toItem));
  return {
    list: absoluteUrl(list.path),
    folder: absoluteUrl(feedFolder(list)),
    title: text.feedTitle(list.title),
    description: text.listSummary(list.title, list.releases.length),
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    items,
  };
}

async function toItem(release: Release): Promise<FeedItem> {
  return {
    address: absoluteUrl(release.path),
    title: markedTitle(release),
    summary: `${release.headline}. ${release.summary}`,
    published: startOfDay(release.date),
    updated: startOfDay(lastChange(release)),
    content: await fullText(release),
    categories: [release.kindName, ...release.topics.map((topic) => topic.data.name)],
  };
}
