import type { Package } from './packages.ts';

/** Licences (SPDX) whose terms a site made with such a package meets, none of it being handed on. */
const allowed = new Set([
  ...['MIT', '0BSD', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Zlib', 'Python-2.0', 'OFL-1.1'],
  // They ask for the source of what is changed in them, which nothing is.
  ...['MPL-2.0', 'LGPL-3.0-or-later'],
]);

/** Packages of other licences, with why they are fit. */
const exceptions: Readonly<Record<string, string>> = {
  citeproc: 'CPAL-1.0 or AGPL-1.0: writes citations when the site is built; no reader loads it',
};

/** Whether the licence of a package is one of those that were looked at. */
export function isAllowed({ name, licence }: Pick<Package, 'name' | 'licence'>): boolean {
  if (name in exceptions) return true;
  // Choices of conditions: what SPDX nests deeper is looked at by a human being.
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}
