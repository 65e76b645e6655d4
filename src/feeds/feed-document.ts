import { Feed } from 'feed';
import { startOfDay } from '../lib/dates.ts';
import type { List } from '../lib/lists.ts';
import { lastChange } from '../lib/releases.ts';
import { absoluteUrl, url } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { feedFolder, feedLength } from './feeds.ts';
import { fullText } from './full-text.ts';
import { markedTitle } from './marked-title.ts';

/**
 * The newest releases of a list with their full text, for Atom and JSON Feed. The `feed` package
 * writes both from one description; @astrojs/rss writes RSS, with enclosures it knows better.
 */
export async function feedDocument(list: List): Promise<Feed> {
  const folder = feedFolder(list);
  const releases = list.releases.slice(0, feedLength);
  const feed = new Feed({
    id: absoluteUrl(list.path),
    title: text.feedTitle(list.title),
    description: text.listSummary(list.title, list.releases.length),
    link: absoluteUrl(list.path),
    language: site.language,
    // Of the content, not of the build: the same releases give the same bytes.
    ...(releases.length > 0 && {
      updated: startOfDay(releases.map(lastChange).toSorted().at(-1)!),
    }),
    generator: false,
    author: { name: site.ministry, link: site.official.address },
    stylesheet: url('/feed.css'),
    feedLinks: {
      atom: absoluteUrl(`${folder}atom.xml`),
      json: absoluteUrl(`${folder}feed.json`),
    },
  });
  for (const release of releases) {
    const address = absoluteUrl(release.path);
    feed.addItem({
      id: address,
      title: markedTitle(release),
      link: address,
      date: startOfDay(lastChange(release)),
      published: startOfDay(release.date),
      description: `${release.headline}. ${release.summary}`,
      content: await fullText(release),
      category: [release.kindName, ...release.topics.map((topic) => topic.data.name)].map(
        (name) => ({ name, term: name }),
      ),
    });
  }
  return feed;
}
