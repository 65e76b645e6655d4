/**
 * `npm run links:external`: the links of the built site to other sites, each with the pages that
 * have it. `npm run links:external -- --check` asks for each; ends with exit code 1 when one fails.
 */
import { existsSync } from 'node:fs';
import { BuiltSite } from '../links/built-site.ts';
import { checkExternal, externalLinks } from '../links/external.ts';
import { inWordsOnly } from './in-words-only.ts';
import { readSettings } from './settings.ts';

const dist = 'dist';

await inWordsOnly(async () => {
  if (!existsSync(dist)) {
    console.error('There is no site in dist/ yet. Build it with: npm run build');
    process.exitCode = 1;
    return;
  }
  const { site, base } = readSettings();
  const links = externalLinks(dist, new BuiltSite(dist, site, base));
  const isAsked = process.argv.includes('--check');
  const wrong = isAsked ? await checkExternal(links.map(({ address }) => address)) : new Map();

  for (const { address, pages } of links) {
    const [first] = pages;
    const where = pages.length === 1 ? first : `${first} and ${pages.length - 1} more`;
    if (!isAsked) console.log(`${address}  (${where})`);
    else if (wrong.has(address)) console.error(`${address} ${wrong.get(address)}  (${where})`);
  }
  if (isAsked)
    console.log(`${links.length - wrong.size} of ${links.length} links to other sites answer.`);
  if (wrong.size > 0) process.exitCode = 1;
});
