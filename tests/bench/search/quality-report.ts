import { classes, meanReciprocalRank, rankOf, sectionShare, type Answered } from './measure.ts';
import type { Run } from './quality.ts';
import { table } from './table.ts';

const targets = { meanReciprocalRank: 0.9, sectionShare: 0.9 };

/** The tables of both parts of the queries, the held-out one first: its figure is to be reported. */
export function qualityReport(runs: Run[]): string {
  return [
    '## Quality, held-out queries',
    partReport(part(runs, true)),
    '## Quality, queries the search was tuned on',
    partReport(part(runs, false)),
    '## Quality, all queries',
    partReport(runs),
  ].join('\n\n');
}

function partReport(runs: Run[]): string {
  const [own] = runs as [Run, ...Run[]];
  const row = (name: string, chosen: (answer: Answered) => boolean) => [
    name,
    String(own.answers.filter(chosen).length),
    ...runs.map(({ answers }) => rounded(meanReciprocalRank(answers.filter(chosen)))),
  ];
  const rows = classes.map((name) => row(name, ({ query }) => query.class === name));
  return [
    table(
      ['MRR@10', 'queries', ...runs.map(({ name }) => name)],
      [row('all', () => true), ...rows],
    ),
    `First section offered is the right one: ${percent(sectionShare(own.answers))}`,
  ].join('\n\n');
}

/**
 * Targets that the site's own search misses on the held-out queries, in words. A class has some 15
 * of them, so the rank of a single one can decide; the table of all queries tells more.
 */
export function missedTargets(runs: Run[]): string[] {
  const [own, ...others] = part(runs, true) as [Run, ...Run[]];
  const overall = meanReciprocalRank(own.answers) ?? 0;
  const sections = sectionShare(own.answers) ?? 0;
  const behind = classes.flatMap((name) => {
    const of = ({ answers }: Run) =>
      meanReciprocalRank(answers.filter(({ query }) => query.class === name)) ?? 0;
    // A sum in another order differs in its last digits.
    const better = others.filter((other) => of(other) > of(own) + 1e-9);
    return better.map((other) => `${other.name} is better at class "${name}".`);
  });
  return [
    ...(overall < targets.meanReciprocalRank ? [`MRR@10 is ${rounded(overall)}, not 0.90.`] : []),
    ...(sections < targets.sectionShare ? [`Sections: ${percent(sections)}, not 90 %.`] : []),
    ...behind,
  ];
}

/** Tuned queries that the site's own search does not answer at rank 1. Never the held-out ones. */
export function misses([own]: Run[]): string {
  const missed = own!.answers.filter((answer) => !answer.query.heldOut && rankOf(answer) !== 1);
  const rows = missed.map((answer) => [
    answer.query.class,
    answer.query.query,
    String(rankOf(answer) ?? 'none'),
    answer.query.release,
    answer.hits[0]?.release ?? '',
  ]);
  return table(['class', 'query', 'rank', 'release', 'first result'], rows);
}

/** The runs with the held-out queries only, or with the others only. */
function part(runs: Run[], heldOut: boolean): Run[] {
  return runs.map(({ name, answers }) => ({
    name,
    answers: answers.filter(({ query }) => query.heldOut === heldOut),
  }));
}

function rounded(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${(value * 100).toFixed(1)} %`;
}
