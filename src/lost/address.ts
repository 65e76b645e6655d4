import { facetGroups, type FacetGroup } from '../search/index/files.ts';
import { nearestIds } from './nearest-id.ts';
import { legible } from './legible.ts';
import { feeds, stepsOf, type Step } from './steps.ts';

/** What an address that leads nowhere asks for. */
export interface Asked {
  /** The part that tells, as it was written, to be repeated to the reader. */
  name: string;
  /** All of it without what typically damages an address: `releases/2020/slug`. */
  tidy: string;
  /** Its words, in lower case; without those of the folders and of a file in one. */
  words: string[];
  /** Last part of the path of a release, or the id of a list: `3rd-ministrial-meeting`. */
  slug: string;
  year?: string;
  /** Whether it is in the folder of releases or of a list. */
  isInside: boolean;
  /** The sort of list, when one was asked for. */
  group?: FacetGroup;
  /** Name of a file in the folder of a release. */
  file?: string;
  /** Paths inside the site that it would be without what typically damages an address, best first. */
  repaired: `/${string}`[];
}

/**
 * Reads an address. Nothing in it makes this fail: ill-formed encoding, markup and control
 * characters are text like any other.
 * @param pathname as `location.pathname` has it, percent-encoded
 * @param base path the site is deployed under, with slashes at both ends
 */
export function readAddress(pathname: string, base: string): Asked {
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const steps = stepsOf(inside);
  const at = steps.findIndex(({ tidy }) => /^\d{4}$/.test(tidy));
  const asked = at < 0 ? readOthers(steps) : readFolder(steps, at);
  const release = at >= 0 && asked.year && asked.slug && asked.group === undefined;
  const paths = [
    ...(release ? [pathOf(['releases', asked.year!, asked.slug])] : []),
    ...(steps.some(({ isFile }) => isFile) ? [] : [pathOf(steps.map(({ tidy }) => tidy))]),
  ];
  const tidy = steps.map((step) => step.tidy).join('/');
  return {
    ...asked,
    tidy,
    repaired: [...new Set(paths)].filter((path) => path !== '/' && path !== `/${inside}`),
  };
}

type Read = Omit<Asked, 'tidy' | 'repaired'>;

/** A year and what follows: `/releases/2020/slug/file.pdf`, `/2020/09/21/slug`. */
function readFolder(steps: Step[], at: number): Read {
  const year = steps[at]!.tidy;
  // Months and days in between are other sites' way.
  const [slug, ...below] = steps.slice(at + 1).filter(({ tidy }) => !/^\d{1,2}$/.test(tidy));
  const file = below.find(({ isFile }) => isFile);
  if (!slug) return { name: year, words: [], slug: year, year, isInside: true, group: 'years' };
  return {
    name: legible(slug.written),
    words: wordsOf([slug]),
    slug: slug.isFile ? slug.tidy.replace(/\.\w+$/, '') : slug.tidy,
    year,
    isInside: true,
    ...(file && { file: legible(file.written) }),
  };
}

/** `/topics/foo/`, `/releases/slug/`, `/abuot/`. */
function readOthers(steps: Step[]): Read {
  const [first, ...rest] = steps;
  const group = facetGroups.find((id) => nearestIds(first?.tidy ?? '', [id]).length > 0);
  const isInside = Boolean(group ?? nearestIds(first?.tidy ?? '', ['releases'])[0]);
  const telling = isInside ? rest : steps;
  const last = telling.at(-1);
  const slug = last?.tidy ?? '';
  const year = /(?:^|-)((?:19|20)\d\d)(?:-|$)/.exec(slug)?.[1];
  return {
    name: legible(last?.written ?? first?.written ?? ''),
    // Of feeds no release speaks.
    words: feeds.test(slug) && telling.length === 1 ? [] : wordsOf(telling),
    slug,
    isInside,
    ...(year && { year }),
    ...(group && { group }),
  };
}

function wordsOf(steps: Step[]): string[] {
  const all = steps.flatMap(({ tidy }) => tidy.split(/[^\p{L}\p{N}]+/u));
  return [...new Set(all.filter(Boolean))];
}

function pathOf(steps: string[]): `/${string}` {
  return `/${steps.map((step) => `${encodeURIComponent(step)}/`).join('')}`;
}
