import { text } from '../text.ts';

/** A feed that readers can subscribe to. */
export interface Feed {
  name: string;
  path: `/${string}`;
}

/** Every feed of the site, the whole first. */
export const feeds: readonly Feed[] = [{ name: text.feedOfAll, path: '/rss.xml' }];
