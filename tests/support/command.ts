import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** What a command said, and how it ended. */
export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A line of a stack trace, which no author shall ever see. */
export const stackLine = /\bat .*:\d+:\d+\)?$/m;

/**
 * Runs a command of the project on the author's files of another folder.
 * @param name of the command in `src/build/`
 * @param root folder of the project that it shall find
 */
export function runCommand(
  name: string,
  root: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Promise<Said> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('src/build', `${name}.ts`), ...words], {
      cwd: root,
      // The tests themselves may run on GitHub.
      env: { ...process.env, GITHUB_ACTIONS: '', ...environment },
    });
    const said: Said = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (piece) => (said.stdout += String(piece)));
    child.stderr.on('data', (piece) => (said.stderr += String(piece)));
    child.on('close', (code) => done({ ...said, code }));
  });
}
