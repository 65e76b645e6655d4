import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Where a site was built to live. */
export interface Home {
  /** Folder of the built site. */
  dist: string;
  /** Its origin, `https://press.ministry.example`, and the path below it, with slashes at both ends. */
  origin: string;
  base: string;
}

/** What a walk through all files of a site has found. */
export interface Crawl {
  files: number;
  /** Addresses of the site itself, each counted as often as it stands somewhere. */
  own: number;
  /** What is wrong, each with the file that says it. */
  faults: string[];
}

/** Attributes that hold an address; of a form it is where it is sent. */
const attributes = ['href', 'src', 'action', 'poster'];

/**
 * Looks up every address of the site itself in every file as the plainest file server would, which
 * knows of no redirects: a folder is its `index.html`, and all else is a file or is not there.
 * Addresses below the origin and outside of the base path are faults, and so are folders without
 * their final slash.
 */
export function crawl({ dist, origin, base }: Home): Crawl {
  const result: Crawl = { files: 0, own: 0, faults: [] };
  const files = globSync('**/*.{html,xml,json,md,txt,bib,ris,css,svg}', { cwd: dist }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of files.sort()) {
    const text = readFileSync(join(dist, file), 'utf8');
    const page = new URL(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, origin);
    const addresses = file.endsWith('.html') ? inPage(text) : [];
    result.files++;
    for (const address of [...addresses, ...wholeOnes(text, origin)]) {
      const url = new URL(address, page);
      if (url.origin !== origin) continue;
      result.own++;
      const fault = faultOf(url, dist, base);
      if (fault) result.faults.push(`${file}: ${address} ${fault}`);
    }
  }
  return result;
}

function faultOf({ pathname }: URL, dist: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return `is outside of ${base}`;
  const path = join(dist, decodeURIComponent(pathname.slice(base.length)));
  if (pathname.endsWith('/'))
    return existsSync(join(path, 'index.html')) ? undefined : 'is not there';
  if (!existsSync(path)) return 'is not there';
  return statSync(path).isDirectory() ? 'lacks its final slash' : undefined;
}

function inPage(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Root | Element) => {
    for (const child of node.children)
      if (child.type === 'element') {
        for (const name of attributes) {
          const value = child.properties[name];
          if (typeof value === 'string') found.push(value);
        }
        const refresh = /url=(.*)$/.exec(String(child.properties['content'] ?? ''))?.[1];
        if (child.properties['httpEquiv'] && refresh) found.push(refresh);
        visit(child);
      }
  };
  visit(fromHtml(html));
  return found;
}

/** Addresses with the site's own origin, wherever they stand: in data, feeds, Markdown, citations. */
function wholeOnes(text: string, origin: string): string[] {
  // Up to a sign that is no part of its path; “&” begins a reference or another parameter.
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\)\]}{&]+/g)]
    .map(([address]) => address.replace(/[.,;:]$/, ''))
    .filter((address) => address.startsWith(`${origin}/`) || address === origin);
}
