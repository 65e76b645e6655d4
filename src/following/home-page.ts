import { newsOf, type News } from './news.ts';
import { placeOf } from './place.ts';
import { keepFollowing, readFollowing } from './storage.ts';

/**
 * Tells a returning reader what is new in what they follow. A visit is what a browser tab
 * remembers: the news stays until the tab is closed, and is old on the next visit.
 */
const place = placeOf('news', import.meta.env.BASE_URL);
const section = document.querySelector<HTMLElement>('#news')!;
const line = document.querySelector<HTMLElement>('#news-line')!;

/** The news of this visit, by what it is news of. */
const news: Record<string, News[]> = readSession();

async function tellNews(): Promise<void> {
  const before = readFollowing();
  const answers = await Promise.all(
    Object.keys(before).map(async (key) => ({ key, releases: await newsOf(key).catch(() => []) })),
  );
  // Read again: another tab may have followed and unfollowed while the answers came.
  const following = readFollowing();
  for (const { key, releases } of answers) {
    // No longer there, or no connection: asked again on the next visit.
    if (releases.length === 0 || !(key in following)) continue;
    const seen = following[key] ?? [];
    // Nothing seen: it was followed while there was no connection, so nothing of it is news.
    if (seen.length > 0)
      news[key] = [...releases.filter(({ address }) => !seen.includes(address)), ...kept(key)];
    following[key] = releases.map(({ address }) => address);
  }
  try {
    keepFollowing(following);
    if (Object.keys(news).length > 0) sessionStorage.setItem(place, JSON.stringify(news));
  } catch {
    // Storage has been blocked since: the news is told all the same.
  }
  show();
}

const kept = (key: string): News[] => news[key] ?? [];

function readSession(): Record<string, News[]> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, News[]>;
  } catch {
    return {};
  }
}

/** Shows the news of what is followed now. */
function show(): void {
  // One release can be news of several.
  const items = new Map(
    Object.keys(readFollowing())
      .flatMap(kept)
      .map((item) => [item.address, item]),
  );
  const { one = '', many = '' } = section.dataset;
  const title = items.size === 1 ? one : many.replace('%', String(items.size));
  section.querySelector('h2')!.textContent = title;
  line.querySelector('a')!.textContent = title;
  section
    .querySelector('ul')!
    .replaceChildren(
      ...[...items.values()].sort((a, b) => b.date.localeCompare(a.date)).map(toItem),
    );
  section.hidden = line.hidden = items.size === 0;
}

function toItem({ address, title }: News): HTMLElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: address });
  link.textContent = title;
  item.append(link);
  return item;
}

void tellNews();
// Unfollowed in another tab, or on a page from which Back leads here.
addEventListener('storage', show);
addEventListener('pageshow', ({ persisted }) => persisted && show());
