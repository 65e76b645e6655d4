import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** What any reader of a feed takes from it. */
interface Item {
  id: string | null | undefined;
  title: string | null | undefined;
  link: string | null | undefined;
  day: number;
  content: string;
}

/** How each format is read by a library in Node, and by the browser’s own parser. */
const formats = {
  'rss.xml': {
    inNode: (text: string): Item[] =>
      (parseRssFeed(text).items ?? []).map(({ guid, title, link, pubDate, content }) => ({
        id: guid?.value,
        title,
        link,
        day: Date.parse(String(pubDate)),
        content: content?.encoded ?? '',
      })),
    inBrowser: readXml('item', 'guid', 'pubDate', 'content:encoded'),
  },
  'atom.xml': {
    inNode: (text: string): Item[] =>
      (parseAtomFeed(text).entries ?? []).map(({ id, title, links, published, content }) => ({
        id,
        title: typeof title === 'object' ? title.value : title,
        link: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        day: Date.parse(String(published)),
        content: (typeof content === 'object' ? content.value : content) ?? '',
      })),
    inBrowser: readXml('entry', 'id', 'published', 'content'),
  },
  'feed.json': {
    inNode: (text: string): Item[] =>
      (parseJsonFeed(text).items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url,
        day: Date.parse(String(item.date_published)),
        content: item.content_html ?? '',
      })),
    inBrowser: (page: Page, address: string): Promise<Item[]> =>
      page.evaluate(async (address) => {
        const feed = (await (await fetch(address)).json()) as {
          items: Record<string, string>[];
        };
        return feed.items.map((item) => ({
          id: item['id'],
          title: item['title'],
          link: item['url'],
          day: Date.parse(item['date_published']!),
          content: item['content_html']!,
        }));
      }, address),
  },
};

function readXml(...names: [item: string, id: string, date: string, content: string]) {
  return (page: Page, address: string): Promise<Item[]> =>
    page.evaluate(
      async ({ address, names: [item, id, date, content] }) => {
        const text = await (await fetch(address)).text();
        const xml = new DOMParser().parseFromString(text, 'text/xml');
        const broken = xml.querySelector('parsererror');
        if (broken) throw new Error(`${address}: ${broken.textContent}`);
        return [...xml.getElementsByTagName(item)].map((item) => {
          const value = (name: string) => item.getElementsByTagName(name)[0]?.textContent;
          return {
            id: value(id),
            title: value('title'),
            link: value('link') || item.getElementsByTagName('link')[0]?.getAttribute('href'),
            day: Date.parse(value(date)!),
            content: value(content)!,
          };
        });
      },
      { address, names },
    );
}

// The tests read XML with the page's own parser, which its policy (Trusted Types) forbids.
test.use({ bypassCSP: true });

for (const [file, { inNode, inBrowser }] of Object.entries(formats))
  test(`two parsers read the same in ${file} of every list`, async ({ page }) => {
    const feeds = globSync(`dist/**/${file}`).map((path) => path.replaceAll('\\', '/'));
    expect(feeds.length).toBeGreaterThan(30);
    await page.goto('/');
    for (const feed of feeds) {
      const items = inNode(readFileSync(feed, 'utf8'));
      expect(items.length, feed).toBeGreaterThan(0);
      expect(await inBrowser(page, feed.replace('dist', '')), feed).toEqual(items);

      expect(new Set(items.map(({ id }) => id)).size, feed).toBe(items.length);
      const days = items.map(({ day }) => day);
      expect(days, feed).toEqual(days.toSorted((a, b) => b - a));
      for (const { title, link, content } of items) {
        expect(title, feed).toBeTruthy();
        expect(link, feed).toMatch(/^https:\/\/press-room\.example\/releases\/\d{4}\/[^/]+\/$/);
        expect(content.length, `${feed} ${title}`).toBeGreaterThan(200);
        expect(content, `${feed} ${title}`).not.toMatch(/ (?:href|src)="(?!https?:)/);
      }
    }
    const all = inNode(readFileSync(`dist/${file}`, 'utf8'));
    expect(all.length).toBe(27);
  });
