/**
 * `npm run report`: measures everything that the project promises a figure for, afresh, and writes
 * `tests/report.md`; `npm run report -- fast servers` measures only these anew and keeps the rest, each
 * row with its date and commit. All of it takes an hour and wants a machine of its own. Ends with exit
 * code 1 when something could not be measured; what falls short of its target stays in the table as
 * falling short.
 */
import { ensureBrowser } from '../support/browser.ts';
import { accessibility } from './accessibility.ts';
import { attack } from './attack.ts';
import { browsers } from './browsers.ts';
import { fast, lighthouse } from './fast.ts';
import { fault } from './fault.ts';
import { large } from './large.ts';
import { moves } from './moves.ts';
import { keep } from './measured.ts';
import type { Measurement } from './row.ts';
import { loads, servers } from './servers.ts';

const measurements: Record<string, Measurement> = {
  fast,
  lighthouse,
  large,
  accessibility,
  browsers,
  servers,
  attack,
  moves,
  loads,
  fault,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in measurements));
if (unknown !== undefined) {
  console.error(
    `“${unknown}” is nothing that is measured. Choose from: ${Object.keys(measurements).join(', ')}.`,
  );
  process.exit(2);
}

await ensureBrowser();
const order = Object.keys(measurements);
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring: ${name} …`);
  try {
    const rows = await measure();
    keep(name, rows, order);
    for (const { what, target, measured, met } of rows)
      console.log(`${met ? 'met' : 'FALLS SHORT'}: ${what}: ${measured} (target ${target})`);
  } catch (error) {
    console.error(`${name} could not be measured: ${String(error)}`);
    process.exitCode = 1;
  }
}
