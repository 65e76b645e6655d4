import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { table } from '../bench/search/table.ts';
import type { Row } from './row.ts';

/** What one measurement found, when, of which commit, and on which processor. */
interface Measured {
  date: string;
  commit: string;
  processor: string;
  rows: Row[];
}

const kept = 'tests/report/measured.json';
const report = 'tests/report.md';

/** Keeps what was measured now in place of what was before, and writes the report from all there is. */
export function keep(name: string, rows: Row[], order: string[]): void {
  const all = read();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  all[name] = { date, commit, processor: cpus()[0]?.model ?? 'unknown', rows };
  writeFileSync(kept, `${JSON.stringify(all, undefined, 2)}\n`);
  writeFileSync(report, inWords(order.flatMap((known) => all[known] ?? [])));
}

function read(): Record<string, Measured> {
  if (!existsSync(kept)) return {};
  return JSON.parse(readFileSync(kept, 'utf8')) as Record<string, Measured>;
}

/** The table of the report, in Markdown. */
export function inWords(all: Measured[]): string {
  const rows = all.flatMap(({ rows }) => rows);
  const short = rows.filter(({ met }) => !met).length;
  const memory = Math.round(totalmem() / 1e9);
  return [
    '# What was measured',
    `With \`npm run report\`, on ${availableParallelism()} cores, ${memory} GB, Node ${process.version}. Of ${rows.length} targets ${rows.length - short} are met, ${short} fall short.`,
    table(
      ['', 'what', 'target', 'measured', 'others, same texts', 'met', 'when, commit, processor'],
      all.flatMap(({ date, commit, processor, rows }) =>
        rows.map(({ area, what, target, measured, peers = '', met }) => [
          area,
          what,
          target,
          measured,
          peers,
          met ? 'yes' : '**falls short**',
          `${date}, ${commit}, ${processor}`,
        ]),
      ),
    ),
    '',
  ].join('\n\n');
}
