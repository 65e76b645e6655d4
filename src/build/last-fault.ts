import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';

/** Where the last fault of ours is written down, for whoever mends it. */
export const faultFile = '.astro/last-fault.txt';

/** Exit code of a program with a fault of its own (EX_SOFTWARE of BSD's sysexits). */
const softwareFault = 70;

/** Tells a fault of ours in words. Its stack, which helps only us, goes to a file. */
export function tellFault(error: unknown): void {
  process.exitCode = softwareFault;
  const file = writeDown(inspect(error));
  const whereabouts = file
    ? ` Please report it with the file ${file}, which says where it happened.`
    : ' Please report it.';
  console.error(`This is a fault of the program, not yours.${whereabouts}\n${faultInWords(error)}`);
}

/** The message of an error, without any lines of a stack trace that it holds. */
export function faultInWords(error: unknown): string {
  return withoutStack(error instanceof Error ? error.message : String(error));
}

/** A line that names a place in a program: `at build (file:///…:3:9)`. */
const place = /^\s*at .*(?::\d+:\d+|<anonymous>)\)?\s*$/;
/** What Astro writes around such lines, or in their place. */
const around = /^\s*(?:Stack trace:|\[\.{3}\] See full stack trace .*)\s*$/;

/** A text without the lines of a stack trace. */
export function withoutStack(text: string): string {
  return text
    .split('\n')
    .filter((line) => {
      const plain = stripVTControlCharacters(line);
      return !place.test(plain) && !around.test(plain);
    })
    .join('\n');
}

/** @returns the file, unless the disk does not take it */
export function writeDown(text: string): string | undefined {
  try {
    mkdirSync(dirname(faultFile), { recursive: true });
    writeFileSync(faultFile, `${new Date().toISOString()}\n${text}\n`);
    return faultFile;
  } catch {
    return undefined;
  }
}
