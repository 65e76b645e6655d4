import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, ledgerFolder, missingFrom, writeLedger, type Ledger } from './ledger.ts';

/**
 * Writes the files of some years of the ledger.
 * @param root folder of the project
 * @param files paths below the project
 */
export function writeLedgerFiles(root: string, ledger: Ledger, files: Iterable<string>): void {
  mkdirSync(join(root, ledgerFolder), { recursive: true });
  const byFile = byYear(ledger);
  for (const file of files) writeFileSync(join(root, file), writeLedger(byFile.get(file) ?? {}));
}

/** The files whose text is not the same in both. */
export function changedFiles(before: Ledger, after: Ledger): string[] {
  const old = byYear(before);
  return [...byYear(after)]
    .filter(([file, releases]) => writeLedger(old.get(file) ?? {}) !== writeLedger(releases))
    .map(([file]) => file);
}

/** Addresses that the second holds and the first does not. */
export function added(before: Ledger, after: Ledger): string[] {
  return missingFrom(after, before);
}

function byYear(ledger: Ledger): Map<string, Ledger> {
  const files = new Map<string, Ledger>();
  for (const [id, release] of Object.entries(ledger)) {
    const file = ledgerFile(id);
    files.set(file, { ...files.get(file), [id]: release });
  }
  return files;
}
