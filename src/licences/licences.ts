/**
 * `npm run licences`: every package that the project is made with, by its licence. Ends with exit
 * code 1 when one has a licence that nobody has looked at.
 */
import { inWordsOnly } from '../build/in-words-only.ts';
import { isAllowed } from './allowed.ts';
import { lockedPackages } from './packages.ts';

await inWordsOnly(() => {
  const packages = lockedPackages(process.cwd());
  const byLicence = [...Map.groupBy(packages, ({ licence }) => licence || 'No licence is stated')];
  for (const [licence, own] of byLicence.sort(([, a], [, b]) => b.length - a.length)) {
    const names = own.map(({ name, version }) => `${name} ${version}`);
    console.log(`${licence} (${own.length})\n  ${names.join(', ')}\n`);
  }
  const others = packages.filter((one) => !isAllowed(one));
  if (others.length === 0)
    return console.log(`${packages.length} packages, all of licences in src/licences/allowed.ts.`);
  for (const { name, version, licence } of others)
    console.error(
      `${name} ${version} has the licence “${licence}”, which is not in src/licences/allowed.ts. Read it, and add it there or take another package.`,
    );
  process.exitCode = 1;
});
