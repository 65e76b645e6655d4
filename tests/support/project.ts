import { execFile, type ExecFileOptions } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
    await Promise.all(copied.map((name) => cp(name, join(root, name), { recursive: true })));
    await linkPackages(root);
    return new Project(root);
  }

  /** A copy of the author's files alone: enough for a check that runs here. */
  static async ofContent(): Promise<Project> {
    const root = await mkdtemp(join(tmpdir(), 'press-room-'));
    await cp('content', join(root, 'content'), { recursive: true });
    return new Project(root);
  }

  /** Changes the text of a file; without a change the test would prove nothing. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(join(this.root, path), 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`The edit of ${path} changed nothing.`);
    await writeFile(join(this.root, path), changed);
  }

  /** Runs one of the project's npm scripts. */
  run(script: string, environment: Record<string, string> = {}): Promise<Outcome> {
    // On Windows npm is a file that only a shell finds; nothing here needs quotes.
    return outcomeOf(`npm run --silent ${script}`, [], {
      cwd: this.root,
      shell: true,
      env: { ...process.env, ...environment },
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
