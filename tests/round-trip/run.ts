/**
 * `npm run test:round-trip`: every release through a Word document, a page of some site and its own
 * saved page, and back. Says of each whether its readers find any difference, and which; ends with
 * an exit code other than 0 if there is one.
 */
import { styleText } from 'node:util';
import { everything, readOriginal } from './originals.ts';
import { roundTrip, type Trip } from './round-trip.ts';

const names = { word: 'docx', html: 'html', page: 'html, saved from this site' };
const trips = await roundTrip();
const word = trips.filter(({ form }) => form === 'word');
const guessed = word.filter(({ kind }) => kind === 'right').length;
const extra = readOriginal(everything).id;

for (const { form, id, differences } of trips) {
  console.log(`${names[form]}  ${id}: ${differences.length === 0 ? 'equal' : ''}`);
  for (const line of differences) console.log(`    ${coloured(line)}`);
}
console.log();
for (const [form, all] of Map.groupBy(trips, (trip) => trip.form)) {
  const [ours, one] = [all.filter(({ id }) => id !== extra), all.find(({ id }) => id === extra)!];
  const score = `${ours.filter(isEqual).length} of ${ours.length} equal (${names[form]})`;
  console.log(`${score}; the one of every kind: ${isEqual(one) ? 'equal' : 'not equal'}`);
}
console.log(`
A chart is compared as its table, which is all that a document has of it. A Word document states
neither ids nor summary, kind, topics, keywords and corrections; the kind was guessed right for
${guessed} of ${word.length}.`);
process.exitCode = trips.every(isEqual) ? 0 : 1;

function isEqual({ differences }: Trip): boolean {
  return differences.length === 0;
}

function coloured(line: string): string {
  return styleText(line.startsWith('−') ? 'red' : 'green', line);
}
