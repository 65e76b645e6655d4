import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { outcomeOf } from '../support/project.ts';

/** Makes something twice of the same and once of something else, in a folder of its own. */
const program = `
  const { kept } = await import(process.argv[2]);
  let made = 0;
  const make = async () => new TextEncoder().encode('made ' + ++made);
  for (const inputs of [['a', 1], ['a', 1], ['a', 2]])
    console.log(new TextDecoder().decode(await kept('previews', inputs, make)));
`;

for (const [name, files, said] of [
  [
    'what was made once is kept for all that is made of the same',
    ['package.json'],
    'made 1\nmade 1\nmade 2\n',
  ],
  // A file where the folder would be: root may write everywhere else.
  [
    'where nothing can be kept all is made, and nobody is stopped',
    ['package.json', 'node_modules'],
    'made 1\nmade 2\nmade 3\n',
  ],
  ['outside of a project nothing is kept', [], 'made 1\nmade 2\nmade 3\n'],
] as const)
  test(name, async () => {
    const root = await mkdtemp(join(tmpdir(), 'press-room-kept-'));
    try {
      await writeFile(join(root, 'program.mjs'), program);
      for (const file of files) await writeFile(join(root, file), '');
      const module = pathToFileURL('src/lib/kept.ts').href;
      const { code, output } = await outcomeOf(process.execPath, ['program.mjs', module], {
        cwd: root,
      });
      expect({ code, output }).toEqual({ code: 0, output: said });
      const kept = await readdir(join(root, 'node_modules/.cache/previews')).catch(() => []);
      expect(kept.length).toBe(said.includes('made 3') ? 0 : 2);
    } finally {
      await rm(root, { recursive: true });
    }
  });

test('what no build has used for 30 days is thrown away, and nothing of others', async () => {
  const root = await mkdtemp(join(tmpdir(), 'press-room-kept-'));
  const cache = join(root, 'node_modules/.cache');
  const module = pathToFileURL('src/lib/kept.ts').href;
  const run = (code: string) =>
    outcomeOf(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { kept, forgetUnused } = await import('${module}'); ${code}`,
      ],
      { cwd: root },
    );
  const make = "await kept('previews', ['used'], async () => new Uint8Array([1]));";
  const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  try {
    await writeFile(join(root, 'package.json'), '');
    await run(make);
    const [used] = await readdir(join(cache, 'previews'));
    await mkdir(join(cache, 'others'));
    for (const file of ['previews/unused', 'others/theirs'])
      await writeFile(join(cache, file), 'x');
    for (const file of [`previews/${used}`, 'previews/unused', 'others/theirs'])
      await utimes(join(cache, file), monthAgo, monthAgo);
    expect((await run(`${make} forgetUnused();`)).output).toBe('');
    expect(await readdir(join(cache, 'previews'))).toEqual([used]);
    expect(await readdir(join(cache, 'others'))).toEqual(['theirs']);
  } finally {
    await rm(root, { recursive: true });
  }
});

test('what a power cut has damaged is made again and kept whole', async () => {
  const root = await mkdtemp(join(tmpdir(), 'press-room-kept-'));
  const folder = join(root, 'node_modules/.cache/previews');
  const module = pathToFileURL('src/lib/kept.ts').href;
  try {
    await writeFile(join(root, 'package.json'), '');
    await writeFile(join(root, 'program.mjs'), program);
    const run = async () =>
      (await outcomeOf(process.execPath, ['program.mjs', module], { cwd: root })).output;
    await run();
    const files = (await readdir(folder)).map((name) => join(folder, name));
    const whole = await Promise.all(files.map((file) => readFile(file)));
    expect(files.length).toBe(2);
    for (const damage of [
      (bytes: Buffer) => Buffer.alloc(bytes.length),
      (bytes: Buffer) => bytes.subarray(0, -1),
      // Four bytes of zeros are the sum of nothing.
      () => Buffer.alloc(4),
      () => Buffer.alloc(0),
    ]) {
      for (const [n, file] of files.entries()) await writeFile(file, damage(whole[n]!));
      expect(await run()).toBe('made 1\nmade 1\nmade 2\n');
      expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(whole);
    }
  } finally {
    await rm(root, { recursive: true });
  }
});
