import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { besideName, type Beside } from './beside.ts';
import type { Source } from './convert.ts';
import { Refusal } from './refusal.ts';

const largest = 50_000_000;

/**
 * Opens a document with what lies beside it. Its size is looked at before it is read.
 * @throws {Refusal} when there is no such file
 */
export function openFile(path: string): Source {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new Refusal(`There is no such file. ${nearby(path)}`);
  if (status.isDirectory()) throw new Refusal('This is a folder. Name the document in it.');
  if (!status.isFile()) throw new Refusal('This is not a file.');
  if (status.size > largest)
    throw new Refusal(
      `This file is ${Math.round(status.size / 1_000_000)} MB large; a document may be 50 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures).`,
    );
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Refusal(
      'This file cannot be read. Close it in the program that has it open, or ask for the right to read it.',
    );
  }
  return { name: basename(path), bytes, beside: filesBeside(path) };
}

function nearby(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) return `The folder ${folder} is not there either.`;
  const documents = readdirSync(folder).filter((name) => /\.(?:docx|html?|txt|md)$/i.test(name));
  return documents.length > 0
    ? `In ${folder} there is: ${documents.slice(0, 5).join(', ')}.`
    : 'Write its whole name, in quotation marks if there is a space in it.';
}

function filesBeside(path: string): Beside {
  const folder = resolve(dirname(path));
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== basename(path))
    .map(({ name }) => name);
  return {
    names,
    read: (address) => {
      const name = besideName(address);
      if (name === undefined) return undefined;
      // Saved pages have their pictures in a folder of theirs, beside the page and never above it.
      for (const candidate of [resolve(folder, decodedPath(address)), join(folder, name)]) {
        if (!candidate.startsWith(folder + sep)) continue;
        const status = statSync(candidate, { throwIfNoEntry: false });
        if (status?.isFile() && status.size <= largest) return readFileSync(candidate);
      }
      return undefined;
    },
  };
}

function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/\0/g, '');
  } catch {
    return address;
  }
}
