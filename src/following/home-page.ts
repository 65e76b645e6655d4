import { newsOf, type News } from './news.ts';
import { keepFollowing, readFollowing } from './storage.ts';

/**
 * Tells a returning reader what is new in what they follow. A visit is what a browser tab
 * remembers: the news stays until the tab is closed, and is old on the next visit.
 */
const place = 'press-room:news';
const section = document.querySelector<HTMLElement>('#news')!;

async function tellNews(): Promise<void> {
  const following = readFollowing();
  const keys = Object.keys(following);
  if (keys.length === 0) return;

  const news = new Map(readSession().map((item) => [item.address, item]));
  for (const key of keys) {
    const releases = await newsOf(key).catch(() => undefined);
    // No longer there, or no connection: asked again on the next visit.
    if (!releases) continue;
    const seen = following[key] ?? [];
    // Nothing seen: it was followed while there was no connection, so nothing of it is news.
    if (seen.length > 0)
      for (const item of releases) if (!seen.includes(item.address)) news.set(item.address, item);
    following[key] = releases.map(({ address }) => address);
  }
  try {
    keepFollowing(following);
    sessionStorage.setItem(place, JSON.stringify([...news.values()]));
  } catch {
    // Storage has been blocked since: the news is told all the same.
  }
  show([...news.values()].toSorted((a, b) => b.date.localeCompare(a.date)));
}

function readSession(): News[] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '[]') as News[];
  } catch {
    return [];
  }
}

function show(news: News[]): void {
  if (news.length === 0) return;
  const { one = '', many = '' } = section.dataset;
  section.querySelector('h2')!.textContent =
    news.length === 1 ? one : many.replace('%', String(news.length));
  section.querySelector('ul')!.replaceChildren(
    ...news.map(({ address, title }) => {
      const item = document.createElement('li');
      const link = Object.assign(document.createElement('a'), { href: address });
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  section.hidden = false;
}

void tellNews();
