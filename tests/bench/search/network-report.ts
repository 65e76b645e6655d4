import { many } from './large-site.ts';
import type { Cost } from './network.ts';
import { searchPage } from './search-page.ts';
import { table } from './table.ts';
import { slowdown } from './typing.ts';

/** Bytes with the releases there are and with very many, and milliseconds once warm. */
const targets = { bytes: 130_000, bytesOfMany: 220_000, milliseconds: 100 };

/** The tables of what the searches cost, with the slowing of the processor as it was measured. */
export function networkReport(costs: Cost[], slowed: { page: number; worker: number }): string {
  const sizes = costs.map(({ name, releases, bytes }) => [
    name,
    String(releases),
    kilobytes(mean(bytes)),
    kilobytes(Math.max(...bytes)),
  ]);
  const times = costs.flatMap(({ name, releases, milliseconds: { first, again } }) =>
    [[first, 'first'] as const, [again, 'again'] as const].map(([measured, typed]) => [
      name,
      String(releases),
      typed,
      whole(percentile(measured, 50)),
      whole(percentile(measured, 95)),
      whole(Math.max(...measured)),
      String(measured.length),
    ]),
  );
  return [
    '## Bytes from the load of the page to the first results, gzip, headers included',
    table(['kB', 'releases', 'mean', 'worst'], sizes),
    `## From keystroke to painted results, processor slowed ${slowdown} times`,
    table(['ms', 'releases', 'typed', 'median', '95th percentile', 'worst', 'keystrokes'], times),
    `The browser slows pages, not their workers: a loop took ${slowed.page.toFixed(1)} times as long in the page, ${slowed.worker.toFixed(1)} times in a worker.`,
  ].join('\n\n');
}

/** Targets that the site's own search misses, in words. The worst query counts. */
export function missedCosts(costs: Cost[]): string[] {
  return costs
    .filter(({ name }) => name === searchPage.name)
    .flatMap(({ releases, bytes, milliseconds }) => {
      const allowed = releases === many ? targets.bytesOfMany : targets.bytes;
      const worst = Math.max(...bytes);
      const time = percentile(milliseconds.again, 95);
      return [
        ...(worst > allowed
          ? [`${kilobytes(worst)} kB with ${releases} releases, not ${kilobytes(allowed)}.`]
          : []),
        ...(time > targets.milliseconds
          ? [`${whole(time)} ms with ${releases} releases, not ${targets.milliseconds}.`]
          : []),
      ];
    });
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that so many per cent of the values do not exceed. */
function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]!;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function whole(value: number): string {
  return value.toFixed(0);
}
