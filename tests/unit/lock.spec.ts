import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { BuildRunning, lock } from '../../src/build/lock.ts';
import { SettingsMistake } from '../../src/build/settings.ts';

let folder: string;
let file: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-room-lock-'));
  file = join(folder, 'dist.lock');
});
test.afterEach(() => rm(folder, { recursive: true }));

/** The lock can be taken, and let go. */
async function isTaken(): Promise<void> {
  const unlock = lock(file);
  expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
  unlock();
  expect(await readdir(folder)).toEqual([]);
}

test('a lock is held until its build ends, and is nobody’s when that was killed', async () => {
  const program = `
    const { lock } = await import('${pathToFileURL('src/build/lock.ts').href}');
    lock(${JSON.stringify(file)});
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  await once(child.stdout, 'data');
  expect(() => lock(file)).toThrow(
    `Another build is running (process ${child.pid}). Wait until it ends. If you know that none is running, delete the file dist.lock and build again.`,
  );
  child.kill('SIGKILL');
  await once(child, 'close');
  await isTaken();
});

test('a lock of a number alone is held by the process that has it, unless it is older than the boot', async () => {
  await writeFile(file, '1');
  expect(() => lock(file)).toThrow(BuildRunning);
  const beforeBoot = new Date(Date.now() - (uptime() + 60) * 1000);
  await utimes(file, beforeBoot, beforeBoot);
  await isTaken();
});

test('a lock is nobody’s when its number belongs to a later process', async () => {
  test.skip(process.platform !== 'linux', 'Elsewhere no file says when a process began.');
  const unlock = lock(file);
  const own = await readFile(file, 'utf8');
  unlock();
  const [, boot, ticks] = /^\d+ (.+)\/(\d+)$/.exec(own)!;
  for (const start of [`another-boot/${ticks}`, `${boot}/${Number(ticks) + 1}`]) {
    // Process 1 is always there.
    await writeFile(file, `1 ${start}`);
    await isTaken();
  }
});

test('a folder that cannot be written to is told in words, not taken for a running build', async () => {
  // Not even by root: what is no folder, and on Linux what the kernel shows.
  await writeFile(file, 'a file');
  const folders = [file, ...(process.platform === 'linux' ? ['/sys'] : [])];
  for (const folder of folders) {
    const taken = () => lock(join(folder, 'dist.lock'));
    expect(taken).toThrow(SettingsMistake);
    expect(taken).toThrow(
      /^The folder .* cannot be written to \((?:not a directory|permission denied|read-only file system|operation not permitted)\), and a build writes dist\.lock and dist\/ there\./,
    );
  }
});

test('a build of another user, whose process may not be asked, is running', async () => {
  const { kill } = process;
  await writeFile(file, '1');
  const ask = (code: string) => {
    process.kill = () => {
      throw Object.assign(new Error(code), { code });
    };
    return () => lock(file);
  };
  try {
    expect(ask('EPERM')).toThrow(BuildRunning);
    expect(ask('ESRCH')).not.toThrow();
  } finally {
    process.kill = kill;
  }
});
