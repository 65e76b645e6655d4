import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkFolder } from '../../src/build/project-folder.ts';
import { outcomeOf } from '../support/project.ts';

test('a folder whose name Astro misreads is refused in words, before anything is read', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'press-room-'));
  const cwd = join(parent, 'a100% c');
  await mkdir(cwd);
  try {
    for (const program of ['src/build/build.ts', 'src/build/dev.ts']) {
      const { code, output } = await outcomeOf(process.execPath, [resolve(program)], { cwd });
      expect(code, program).toBe(2);
      expect(output).toContain('a100% c: “%” in the name of a folder is misread by Astro. Rename');
    }
  } finally {
    await rm(parent, { recursive: true });
  }
});

test('other names that are rare are no reason to refuse', () => {
  for (const name of ['a#b', 'a?b', 'a"b', 'a%20b'])
    expect(() => checkFolder(`/home/${name}/press`), name).toThrow('cannot lie in');
  for (const name of [
    'a b',
    '보도자료',
    'it’s [x] {y}',
    "a'b",
    'a`b',
    'a$b',
    'a!(b)*',
    'a;b&c',
    'C:\\a',
  ])
    expect(() => checkFolder(`/home/${name}/press`), name).not.toThrow();
});
