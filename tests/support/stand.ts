import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a ministry makes its own, and the demonstration's as the tests were written for it. */
const own = ['content', 'src/site.ts', 'src/styles/tokens.css'];
const demonstration = 'tests/fixtures/demonstration';
/** What a copy is made without: it makes or links its own. */
const left = new Set(['.git', '.astro', 'content', 'dist', 'node_modules', 'test-results']);

/** Whether the project holds what the tests were written for: no release more, no word changed. */
export function isAsWritten(): boolean {
  const files = filesOf('.');
  return (
    files.join() === filesOf(demonstration).join() &&
    files.every((file) => readFileSync(file).equals(readFileSync(join(demonstration, file))))
  );
}

/**
 * A copy of the project with the demonstration's content and identity: tests count its releases and
 * name its words, and a ministry that publishes one more has not broken the program.
 * @returns its folder
 */
export function makeStand(): string {
  const stand = mkdtempSync(join(tmpdir(), 'press-room-stand-'));
  for (const name of readdirSync('.'))
    if (!left.has(name)) cpSync(name, join(stand, name), { recursive: true });
  for (const name of own) rmSync(join(stand, name), { recursive: true, force: true });
  cpSync(demonstration, stand, { recursive: true });
  symlinkSync(resolve('node_modules'), join(stand, 'node_modules'), 'junction');
  return stand;
}

/** Takes the project's content and identity for the demonstration's, for whoever changes that. */
export function freeze(): void {
  rmSync(demonstration, { recursive: true, force: true });
  for (const file of filesOf('.')) {
    mkdirSync(dirname(join(demonstration, file)), { recursive: true });
    cpSync(file, join(demonstration, file));
  }
}

function filesOf(root: string): string[] {
  return own
    .flatMap((name) => globSync([name, `${name}/**/*.*`], { cwd: root }))
    .filter((name) => /\.\w+$/.test(name))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
