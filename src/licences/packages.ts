import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that the project is made with. */
export interface Package {
  name: string;
  version: string;
  /** SPDX expression, as its maker states it; empty when none is stated. */
  licence: string;
  /** Whether its content is fixed by a sum (W3C Subresource Integrity). */
  isSummed: boolean;
}

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
}

/** Every package of `package-lock.json`, sorted by name. */
export function lockedPackages(root: string): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license = '', integrity }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      isSummed: integrity !== undefined,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}
