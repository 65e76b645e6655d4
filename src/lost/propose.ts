import type { Ask, Result } from '../search/client/answer.ts';
import { search } from '../search/client/engine.ts';
import { wide, type Choice, type Narrowing } from '../search/client/narrowing.ts';
import type { Asked } from './address.ts';
import { nearestIds } from './nearest-id.ts';
import { isNearAddress, nearestFirst } from './nearness.ts';

/** What may have been meant by an address that leads nowhere. */
export interface Proposals {
  /** The nearest releases, the best first. */
  releases: Result[];
  /** The list that was probably meant, and all of its sort when a list was asked for. */
  list?: Choice;
  lists: Choice[];
  /** The list of the year that is in the address. */
  year?: Choice;
}

/** Releases that are proposed, and those that are looked at for it. */
const most = 5;
const lookedAt = 10;
/** Letters of a last word from which it may be the beginning of a longer one. */
const shortestBeginning = 4;

/**
 * Asks the search of the site for what an address may have meant.
 * @throws SearchFailed when the engine or its index cannot be had
 */
export async function propose(asked: Asked): Promise<Proposals> {
  const { group, slug, year } = asked;
  const releases = await releasesFor(asked);
  if (!group && !year) return { releases, lists: [] };
  const { choices } = await search({ ...all, choices: true });
  const lists = group ? choices!.groups[group] : [];
  const ids = lists.map((list) => list.id);
  const near = nearestIds(slug, ids);
  const [id, ...others] = near.length > 0 ? near : ids.filter((id) => isNamed(id, asked.words));
  const list = others.length === 0 && lists.find((list) => list.id === id);
  const ofYear = choices!.groups.years.find((list) => list.id === year);
  return {
    releases,
    lists,
    ...(list && { list }),
    ...(ofYear && { year: ofYear }),
  };
}

const all: Ask = {
  query: '',
  narrowing: wide(),
  sort: 'relevance',
  from: 0,
  to: 0,
  choices: false,
};

/** Shorter parts of an id begin words that are others. */
const shortestPart = 3;

/** Whether every word is one of an id’s, or a form of it: `bonds` in `government-bonds`, `taxes` in `tax`. */
function isNamed(id: string, words: string[]): boolean {
  const parts = id.split('-').filter((part) => part.length >= shortestPart);
  return words.length > 0 && words.every((word) => parts.some((part) => word.startsWith(part)));
}

async function releasesFor(asked: Asked): Promise<Result[]> {
  if (asked.words.length === 0) return [];
  // An address may be cut off within a word; a short one that ends in a space is whole.
  const query = asked.words.join(' ') + (asked.words.at(-1)!.length < shortestBeginning ? ' ' : '');
  const find = async (narrowing: Narrowing) => {
    const ask: Ask = { ...all, query, narrowing, to: lookedAt, parts: true };
    const { results, missing } = await search(ask);
    return results.map((result) => ({ ...result, without: [...result.without, ...missing] }));
  };
  // A year's releases first: of a large site, the right one may be far down in the whole.
  const ofYear = asked.year ? await find({ ...wide(), years: [asked.year] }) : [];
  const isThere = ofYear.some((result) => isNearAddress(asked, result));
  const found = [...ofYear, ...(isThere ? [] : await find(wide()))];
  const different = [...new Map(found.map((result) => [result.path, result])).values()];
  return nearestFirst(asked, different).slice(0, most);
}
