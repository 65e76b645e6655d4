import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How a command went. */
export interface Run {
  code: number;
  output: string;
  seconds: number;
  /** Most memory that it and what it started held at once, in bytes; `undefined` but on Linux. */
  peak: number | undefined;
}

/** Memory is looked at this often, in milliseconds: a build holds its most for seconds. */
const every = 100;

/** Runs a command and watches what it needs. */
export async function watched(
  command: string,
  words: string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, words, { cwd, env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output += String(part)));
  let peak: number | undefined;
  const look = setInterval(() => {
    void residentOf(child.pid!).then((bytes) => {
      if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes);
    });
  }, every);
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done(status ?? 1));
  });
  clearInterval(look);
  return { code, output, seconds: (performance.now() - start) / 1000, peak };
}

/** Resident memory of a process and all below it (proc(5): VmRSS), in bytes. */
async function residentOf(root: number): Promise<number | undefined> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    numbers.map(async (pid) => {
      // It may have ended since.
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const field = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
      return { pid: Number(pid), parent: field('PPid'), kilobytes: field('VmRSS') || 0 };
    }),
  );
  if (processes.length === 0) return undefined;
  const family = new Set([root]);
  // Children have higher numbers than their parents but where numbers began anew: twice is enough.
  for (let round = 0; round < 2; round++)
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  const own = processes.filter(({ pid }) => family.has(pid));
  return own.reduce((sum, { kilobytes }) => sum + kilobytes, 0) * 1024;
}
