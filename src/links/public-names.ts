import { entryOf, type Ledger, type LedgerTarget } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

let ledger: Ledger | undefined;

/** The ledger of the project that is being built, read once. */
function currentLedger(): Ledger {
  return (ledger ??= readLedger(process.cwd()).ledger);
}

/** What the ledger holds of a release. @param address below `/releases/`, today's or an old one */
export function publicRelease(address: string): Ledger[string] | undefined {
  return currentLedger()[address];
}

/**
 * What the ledger knows of an id, under any address that its release has had.
 * @param addresses of the release below `/releases/`, today's first
 */
export function publicTarget(addresses: string[], id: string): LedgerTarget | undefined {
  for (const address of addresses) {
    const release = publicRelease(address);
    const known = entryOf(release?.sections, id) ?? entryOf(release?.figures, id);
    if (known) return known;
  }
  return undefined;
}
