import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one round trip brings: ten packets of 1,460 bytes (RFC 6928, initial window). */
export const firstRoundTrip = 14_600;

const year = '[0-9][0-9][0-9][0-9]';

/** A kind of page or file, and the bytes that it may have when it is compressed. */
interface Budget {
  kind: string;
  /** Where they lie in the built site. */
  files: string;
  /**
   * Bytes (gzip) of what the site itself puts there: a text is as long as it has to be, and so is the
   * editors' list of words that mean the same.
   */
  bytes: number;
}

/**
 * The budget of the site. A page has its styles and scripts inside, so that nothing it needs comes
 * later; what a reader may never want (search, citations) is a file of its own. Whoever adds to a
 * page finds room here, or takes something out, or raises a figure and says why.
 */
export const budgets: Budget[] = [
  { kind: 'home', files: 'index.html', bytes: 6_700 },
  { kind: 'release', files: `releases/${year}/*/index.html`, bytes: 9_200 },
  { kind: 'citing a release', files: `releases/${year}/*/cite/index.html`, bytes: 7_400 },
  { kind: 'list of releases', files: '{releases,topics/*,series/*}/index.html', bytes: 6_700 },
  { kind: 'index of a group', files: '{topics,divisions,series,kinds}/index.html', bytes: 6_700 },
  { kind: 'search', files: 'search/index.html', bytes: 6_400 },
  { kind: 'standing page', files: '{about,accessibility,privacy}/index.html', bytes: 7_550 },
  { kind: 'subscribe', files: '{subscribe,unsubscribed}/index.html', bytes: 6_700 },
  { kind: 'page not found', files: '404.html', bytes: 6_350 },
  { kind: 'program', files: '_astro/*.js', bytes: 10_700 },
  { kind: 'styles that come later', files: '_astro/*.css', bytes: 1_000 },
];

/** Of many pages of a kind, so many are measured, the largest: compressing all takes longer than making them. */
const measured = 3;

/** What a kind of page or file has of its budget. */
export interface Spent extends Budget {
  /** Most bytes (gzip) of any that was measured, and which it was. */
  spent: number;
  largest: string;
}

/**
 * Measures a built site against its budget.
 * @param dist folder of the built site
 */
export function spentIn(dist: string): Spent[] {
  return budgets.flatMap((budget) => {
    const largest = globSync(budget.files, { cwd: dist })
      .map((file) => ({ file, size: statSync(join(dist, file)).size }))
      .toSorted((a, b) => b.size - a.size || a.file.localeCompare(b.file))
      .slice(0, measured)
      .map(({ file }) => ({ file, bytes: compressed(readFileSync(join(dist, file), 'utf8')) }))
      .toSorted((a, b) => b.bytes - a.bytes)[0];
    return largest ? [{ ...budget, spent: largest.bytes, largest: largest.file }] : [];
  });
}

/** @throws Error that names what is over its budget, with its file and both figures */
export function stopOverBudget(dist: string): void {
  const over = spentIn(dist).filter(({ spent, bytes }) => spent > bytes);
  if (over.length === 0) return;
  const lines = over.map(
    ({ kind, largest, spent, bytes }) =>
      `  ${kind}: ${largest} has ${spent} bytes compressed, and ${bytes} are allowed.`,
  );
  throw new Error(
    `Over the budget of src/build/budgets.ts:\n${lines.join('\n')}\nTake something out, load it later, or raise the figure there and say why.`,
  );
}

/** Bytes of a file as it is sent, but for what authors and editors have put there. */
export function compressed(text: string): number {
  return gzipSync(withoutTexts(text).replace(synonyms, '[]'), { level: 9 }).length;
}

const literal = /`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/.source;
const group = `\\[(?:${literal})(?:,(?:${literal}))+\\]`;

/** The groups of `content/synonyms.yaml`, as a bundled program holds them. */
const synonyms = new RegExp(`\\[${group}(?:,${group})*\\]`, 'gs');

/** An attribute in which an author’s words look like a program. */
const named = /="[^"]*<script[^"]*"/g;

/** What authors write stands in the head, in the breadcrumb and in the main part, whose scripts are ours. */
function withoutTexts(html: string): string {
  return html
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
    .replace(/<(?:meta|link)[^>]*>|<title>.*?<\/title>/gs, '')
    .replace(/<nav class="breadcrumb".*?<\/nav>/s, '')
    .replace(/<main[^>]*>.*<\/main>/s, (main) =>
      [...main.replace(named, '').matchAll(/<script[^>]*>.*?<\/script>/gs)]
        .map(([script]) => script)
        .join(''),
    );
}
