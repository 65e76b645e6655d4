import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isAllowed } from '../../src/licences/allowed.ts';
import { lockedPackages } from '../../src/licences/packages.ts';

const packages = lockedPackages('.');

test('every package has a licence that somebody has looked at', () => {
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter((one) => !isAllowed(one))).toEqual([]);
  const of = (licence: string) => isAllowed({ name: 'some-package', licence });
  expect(of('(MIT OR GPL-3.0-or-later)')).toBe(true);
  expect(of('Apache-2.0 AND LGPL-3.0-or-later')).toBe(true);
  for (const other of [
    '',
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    'UNLICENSED',
    'SEE LICENSE IN x',
  ])
    expect(of(other), other).toBe(false);
});

test('every package is pinned, and what it holds is fixed by a sum', () => {
  const { devDependencies, ...others } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const loose = Object.entries(devDependencies).filter(
    ([, version]) => !/^\d+(?:\.\d+)+$/.test(version),
  );
  expect(loose).toEqual([]);
  // A static site runs none of them at its readers' or on its host.
  expect(others).not.toHaveProperty('dependencies');
  expect(packages.filter(({ isSummed }) => !isSummed)).toEqual([]);
});
