/**
 * `npm run report`: measures everything that the project promises a figure for, afresh, and writes
 * `tests/report.md`; `npm run report -- fast servers` measures only these and writes nothing. All of it
 * takes an hour and wants a machine of its own. Ends with exit code 1 when something could not be
 * measured; what falls short of its target stays in the table as falling short.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { ensureBrowser } from '../support/browser.ts';
import { table } from '../bench/search/table.ts';
import { accessibility } from './accessibility.ts';
import { attack } from './attack.ts';
import { browsers } from './browsers.ts';
import { fast } from './fast.ts';
import { fault } from './fault.ts';
import { large } from './large.ts';
import { moves } from './moves.ts';
import type { Measurement, Row } from './row.ts';
import { loads, servers } from './servers.ts';

const measurements: Record<string, Measurement> = {
  fast,
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
const rows: Row[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring: ${name} …`);
  try {
    rows.push(...(await measure()));
  } catch (error) {
    console.error(`${name} could not be measured: ${String(error)}`);
    process.exitCode = 1;
  }
}
const report = inWords(rows);
console.log(report);
if (asked.length === 0) writeFileSync('tests/report.md', report);

function inWords(rows: Row[]): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 1e9);
  const short = rows.filter(({ met }) => !met).length;
  return [
    '# What was measured',
    `On ${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GB, Node ${process.version}; again with \`npm run report\`. ${rows.length - short} of ${rows.length} targets are met; ${short} fall short.`,
    table(
      ['', 'what', 'target', 'measured', 'others, same texts', 'met'],
      rows.map(({ area, what, target, measured, peers = '', met }) => [
        area,
        what,
        target,
        measured,
        peers,
        met ? 'yes' : '**falls short**',
      ]),
    ),
    '',
  ].join('\n\n');
}
