import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { buildMoment } from '../lib/publication.ts';
import { headersFile } from './headers-file.ts';
import { securityText } from './security-text.ts';

/**
 * Writes what hosts and finders of faults look for: `_headers` and `/.well-known/security.txt`.
 * @param dist folder of the built site
 */
export function writeHostFiles(dist: string, { site, base }: Settings): void {
  const programs = globSync('_astro/*.{js,css}', { cwd: dist })
    .sort()
    .map((file) => `/${file.replaceAll('\\', '/')}` as const);
  writeFileSync(join(dist, '_headers'), headersFile(base, programs));
  mkdirSync(join(dist, '.well-known'), { recursive: true });
  writeFileSync(
    join(dist, '.well-known/security.txt'),
    securityText(new URL(`${base}.well-known/security.txt`, site).href, buildMoment()),
  );
}
