import { cpSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { precompress } from '../../src/hosting/precompress.ts';
import { release } from '../support/site.ts';

/** What stands in files that nobody shall be able to fetch. */
export const secret = 'nobody shall read this';

/** A folder that a server serves, with a secret in it and one beside it. */
export interface ServedFolder {
  folder: string;
  remove: () => Promise<void>;
}

/**
 * The built site, compressed where the tests look, as it is deployed.
 * @param base path below the folder that the site lies at
 */
export async function deployedSite(base = '/'): Promise<ServedFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'press-room-'));
  const folder = join(parent, 'served');
  const site = join(folder, base);
  cpSync('dist', site, { recursive: true });
  await precompress(
    site,
    `{*,_astro/*,search/*,about/*,pagefind/*,pagefind/text/*,${release.slice(1)}*}`,
  );
  await writeFile(join(parent, 'secret.txt'), secret);
  await writeFile(join(site, '.env'), secret);
  await cp(join(site, '.env'), join(site, '.git/config'));
  await cp(join(site, '.env'), join(site, '.well-known/.env'));
  return { folder, remove: () => rm(parent, { recursive: true }) };
}
