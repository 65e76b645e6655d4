import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Engine } from './engine.ts';
import { depth, type Hit } from './measure.ts';
import type { ReleaseText } from './texts.ts';

/**
 * MiniSearch as its own documentation sets it up for a search box: title and headline weigh more,
 * the last letters of a word may be missing, and one letter in five may be wrong. Without these it
 * finds neither misspelt nor half-typed words.
 */
export function miniSearch(texts: ReleaseText[]): Engine {
  const index = new MiniSearch<ReleaseText>({
    idField: 'path',
    fields: ['title', 'headline', 'body'],
    searchOptions: { boost: { title: 3, headline: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  return inNode('MiniSearch', (query) => index.search(query).map(({ id }) => id as string));
}

/**
 * Lunr with the same weights and its default stemmer, stop words and trimmer. A query with signs
 * that its parser stumbles over ("3:2") is asked again without them, as a careful site would.
 */
export function lunrSearch(texts: ReleaseText[]): Engine {
  const index = lunr(function () {
    this.ref('path');
    this.field('title', { boost: 3 });
    this.field('headline', { boost: 2 });
    this.field('body');
    for (const text of texts) this.add(text);
  });
  function search(query: string): lunr.Index.Result[] {
    try {
      return index.search(query);
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      return index.search(query.replace(/[^\p{L}\p{N}.,%$&]+/gu, ' '));
    }
  }
  return inNode('Lunr', (query) => search(query).map(({ ref }) => ref));
}

function inNode(name: string, search: (query: string) => string[]): Engine {
  const toHit = (release: string): Hit => ({ release, sections: [] });
  return {
    name,
    search: async (query) => search(query).slice(0, depth).map(toHit),
    close: async () => undefined,
  };
}
