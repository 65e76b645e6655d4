import { named, sentAs } from './media-types.ts';
import { kinds, ofAll, strictTransport, type Headers } from './rules.ts';

/** What Cloudflare reads of such a file at most: rules, and characters of a line. */
const limits = { rules: 100, line: 2000 };

/** Types that hosts do not know. */
const unknownToHosts = ['bib', 'ris', 'hwp', 'hwpx', 'md'];

/**
 * The file `_headers`, which Cloudflare (Pages, Workers), Netlify and others read from the folder
 * they serve. They let pages be revalidated by themselves, so nothing is said of it: a second rule
 * could not take it back everywhere. A rule holds for the page of what is not found too; one with
 * `*` would have a browser keep for a year that a program is not there. Programs are named one by
 * one; the search asks for a file of its index that was not there past what the browser has kept.
 * @param base path that the site is deployed under, with slashes at both ends
 * @param programs paths of the programs and styles inside the site
 * @throws Error when Cloudflare would leave a part of it out
 */
export function headersFile(base: string, programs: readonly `/${string}`[]): string {
  const types = [
    ...Object.entries(named).map(([name, type]) => [`/*${name}`, type] as const),
    ...unknownToHosts.map((ending) => [`/*.${ending}`, sentAs(`/a.${ending}`)] as const),
  ];
  // One rule for a path: of two, Cloudflare reads the second only.
  const rules = new Map<string, Headers>([['/*', { ...ofAll, ...strictTransport }]]);
  const add = (path: string, headers: Headers) =>
    rules.set(path, { ...rules.get(path), ...headers });
  for (const { paths, headers, isPrograms } of kinds) {
    const { 'Cache-Control': caching, ...others } = headers;
    for (const path of paths) add(path, isPrograms ? others : headers);
    if (isPrograms && caching) for (const path of programs) add(path, { 'Cache-Control': caching });
  }
  for (const [path, type] of types) add(path, { 'Content-Type': type });

  const lines = [...rules].flatMap(([path, headers]) => [
    base + path.slice(1),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ]);
  const longest = Math.max(...lines.map((line) => line.length));
  if (rules.size > limits.rules || longest > limits.line)
    throw new Error(
      `_headers has ${rules.size} rules and a line of ${longest} characters; Cloudflare reads ${limits.rules} and ${limits.line}.`,
    );
  return ['# Written by the build from src/hosting/rules.ts.', ...lines].join('\n');
}
