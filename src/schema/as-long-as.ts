import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What was read of each file, with the state that everything was in then. */
const known = new Map<string, { state: string; read: Promise<unknown> }>();

/**
 * What a file says, read again only when it, a file beside it, or what it refers to has changed:
 * the dev server checks thousands of releases after each change of one.
 * @param root folder of the project
 * @param file path below it
 * @param refersTo what the reading depends on besides
 */
export async function asLongAsItIsTheSame<Value>(
  root: string,
  file: string,
  refersTo: string[],
  read: () => Promise<Value>,
): Promise<Value> {
  const state = [stateOf(join(root, dirname(file))), ...refersTo].join('\n');
  const key = join(root, file);
  const last = known.get(key);
  if (last?.state === state) return last.read as Promise<Value>;
  const now = read();
  known.set(key, { state, read: now });
  now.catch(() => known.delete(key));
  return now;
}

/** Changes with every file of a folder: names, sizes, and times in which they were written. */
export function stateOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => {
      const status = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${status?.mtimeMs} ${status?.size}`;
    })
    .join('\n');
}

/** When a folder or a file of it was last written, in milliseconds since 1970. */
export function newestOf(folder: string): number {
  const times = readdirSync(folder).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(...times, 0);
}
