import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { linksIn } from './links-in.ts';

/** A link that leads away from the site. */
export interface ExternalLink {
  address: string;
  /** Pages that have it, by their path inside the site. */
  pages: string[];
}

/** Links to other sites that the pages of a built site have, in the order of the alphabet. */
export function externalLinks(dist: string, site: BuiltSite): ExternalLink[] {
  const found = new Map<string, Set<string>>();
  for (const name of globSync('**/*.html', { cwd: dist }).sort()) {
    const file = name.replaceAll('\\', '/');
    for (const { address } of linksIn(file, readFileSync(join(dist, file), 'utf8'))) {
      if (!/^https?:/.test(address) || site.targetOf(address, file)) continue;
      const pages = found.get(address) ?? new Set();
      found.set(address, pages.add(`/${file.replace(/(^|\/)index\.html$/, '$1')}`));
    }
  }
  return [...found]
    .map(([address, pages]) => ({ address, pages: [...pages] }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** Milliseconds that a site may take. */
const patience = 20_000;
/** Requests under way at once: other people’s servers are not to be troubled. */
const atOnce = 4;

/**
 * Asks for each address.
 * @returns what is wrong, by address; nothing for those that answer
 */
export async function checkExternal(addresses: string[]): Promise<Map<string, string>> {
  const wrong = new Map<string, string>();
  const left = [...addresses];
  const work = async () => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const trouble = await troubleOf(address);
      if (trouble !== undefined) wrong.set(address, trouble);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return wrong;
}

async function troubleOf(address: string): Promise<string | undefined> {
  try {
    // Some servers know no HEAD (RFC 9110, 9.3.2): they are asked again with GET.
    const head = await ask(address, 'HEAD');
    const response = head.ok ? head : await ask(address, 'GET');
    return response.ok ? undefined : `answers with status ${response.status}`;
  } catch (error) {
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
    return isSlow ? `does not answer within ${patience / 1000} seconds` : 'cannot be reached';
  }
}

async function ask(address: string, method: string): Promise<Response> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(patience) });
  await response.body?.cancel();
  return response;
}
