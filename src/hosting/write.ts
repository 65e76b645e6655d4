/** `npm run hosting`: writes the configurations of servers that `hosting/rules.ts` implies. */
import { writeFileSync } from 'node:fs';
import { configurations } from './configurations.ts';

for (const [file, content] of Object.entries(configurations())) {
  writeFileSync(file, content);
  console.log(`Wrote ${file}.`);
}
