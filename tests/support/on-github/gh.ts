/**
 * GitHub’s command `gh`, as far as `.github/due.sh` uses it: it answers from a file, keeps to what it is
 * asked for, and knows no word that the real one does not.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** A run of a workflow, with the names of `gh run list --json`. */
export interface Run {
  databaseId: number;
  workflowName: string;
  headSha: string;
  headBranch: string;
  event: string;
  status: string;
  /** When its first attempt began. */
  createdAt: string;
  /** When its last attempt began. */
  startedAt: string;
  jobs: { name: string; conclusion: string }[];
}

/** What GitHub knows of a repository, newest first. */
export interface Github {
  runs: Run[];
  /** Of the environment github-pages. */
  deployments: {
    commitOid: string;
    createdAt: string;
    latestStatus: { state: string; logUrl: string };
  }[];
}

const text = { type: 'string' } as const;
const [file = '', ...words] = process.argv.slice(2);
const { values, positionals } = parseArgs({
  args: words,
  allowPositionals: true,
  options: {
    ...{ workflow: text, commit: text, branch: text, event: text, status: text },
    ...{ limit: text, json: text, jq: text },
    field: { type: 'string', short: 'F', multiple: true },
    'raw-field': { type: 'string', short: 'f', multiple: true },
  },
});
const { runs, deployments } = JSON.parse(readFileSync(file, 'utf8')) as Github;
const isAsked = (asked: string | undefined, has: string) => asked === undefined || asked === has;
const answers: Record<string, () => unknown> = {
  'run list': () =>
    runs
      .filter(
        (run) =>
          isAsked(values.workflow, run.workflowName) &&
          isAsked(values.commit, run.headSha) &&
          isAsked(values.branch, run.headBranch) &&
          isAsked(values.event, run.event) &&
          isAsked(values.status, run.status),
      )
      .slice(0, Number(values.limit ?? 20)),
  'run view': () => runs.find(({ databaseId }) => String(databaseId) === id),
  'api graphql': () => ({ data: { repository: { deployments: { nodes: deployments } } } }),
};
const [topic, what, id] = positionals;
const answer = answers[`${topic} ${what}`]!();
if (answer === undefined) throw new Error('HTTP 404: Not Found');
const jq = spawnSync('jq', ['--raw-output', values.jq!], { input: JSON.stringify(answer) });
process.stdout.write(jq.stdout);
process.stderr.write(jq.stderr);
process.exitCode = jq.status ?? 1;
