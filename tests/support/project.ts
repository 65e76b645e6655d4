import { execFile, type ExecFileOptions } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const copied = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/** What a command said and how it ended. */
export interface Outcome {
  code: number;
  output: string;
  /** The last line of its standard output. */
  last: string;
}

/** A copy of this project in an empty folder, for tests that change its files. */
export class Project {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async copy(): Promise<Project> {
    const root = await mkdtemp(join(tmpdir(), 'press-room-'));
    // At once: of hundreds of small files, that takes a tenth of the time.
    for (const name of copied) cpSync(name, join(root, name), { recursive: true });
    await linkPackages(root);
    return new Project(root);
  }

  /**
   * A copy with the site that was built before the tests, and what its build has noted: the next build
   * uses again what has not changed. For tests of what is in a site, not of how it comes about.
   */
  static async built(): Promise<Project> {
    const project = await Project.copy();
    // A site is of one lock file, and a file of the build’s has the time at which it was written.
    for (const path of ['dist', '.astro/cache', 'package-lock.json'])
      cpSync(path, join(project.root, path), { recursive: true, preserveTimestamps: true });
    return project;
  }

  /** A copy of the author's files alone: enough for a check that runs here. */
  static async ofContent(): Promise<Project> {
    const root = await mkdtemp(join(tmpdir(), 'press-room-'));
    cpSync('content', join(root, 'content'), { recursive: true });
    return new Project(root);
  }

  /** Changes the text of a file; without a change the test would prove nothing. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(join(this.root, path), 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`The edit of ${path} changed nothing.`);
    await writeFile(join(this.root, path), changed);
  }

  /** Runs one of the project's npm scripts as npm does, which by itself would take 0.3 s. */
  async run(script: string, environment: Record<string, string> = {}): Promise<Outcome> {
    const text = await readFile(join(this.root, 'package.json'), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
    return outcomeOf(scripts[script]!, [], {
      cwd: this.root,
      shell: true,
      env: { ...process.env, PATH: path, ...environment },
    });
  }

  /** Runs one of the project's programs as its npm script does, with words after it. */
  runFile(
    file: string,
    words: string[],
    environment: Record<string, string> = {},
  ): Promise<Outcome> {
    const env = { ...process.env, ...environment };
    return outcomeOf(process.execPath, [file, ...words], { cwd: this.root, env });
  }

  /** Removes what earlier builds have left to be used again. */
  async forget(): Promise<void> {
    for (const folder of ['.astro', 'node_modules/.astro', 'node_modules/.cache'])
      await rm(join(this.root, folder), { recursive: true, force: true });
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}

/** Runs a command to its end. */
export function outcomeOf(
  file: string,
  words: string[],
  options: ExecFileOptions,
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(file, words, options, (error, stdout, stderr) =>
      done({
        code: error ? Number(error.code ?? 1) : 0,
        output: `${stdout}${stderr}`,
        last: String(stdout).trimEnd().split('\n').at(-1)!,
      }),
    );
  });
}

/** The packages one by one: what builds keep beside them (.astro, .cache) is each project's own. */
async function linkPackages(root: string): Promise<void> {
  const packages = resolve('node_modules');
  const linked = join(root, 'node_modules');
  await mkdir(linked);
  for (const name of await readdir(packages))
    if (!name.startsWith('.') || name === '.bin')
      await symlink(join(packages, name), join(linked, name), 'junction');
}

/** The release whose file the tests edit. */
export const releaseFile =
  'content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/index.mdx';
