import { ledgerFile, type Ledger, type LedgerRelease } from './ledger.ts';
import { fixedByItself, lostWords, type Lost } from './lost.ts';
import type { Remedy } from './remedies.ts';
import type { Site } from './resolve.ts';
import { releaseAfter } from './successor.ts';

/**
 * The message for a public release whose file is gone.
 * @param address its address below `/releases/`
 */
export function lostRelease(ledger: Ledger, address: string, was: LedgerRelease, site: Site): Lost {
  const { best, others } = releaseAfter(ledger, was, site);
  const leadTo = (id: string): Remedy => ({ kind: 'alias', file: site.at(id)!.file, id: address });
  const path = `/releases/${address}/`;
  const what = lostWords(path, was.since, was.title);
  const entry = `“aliases: [${address}]”`;
  return {
    file: best?.file ?? ledgerFile(address),
    line: 1,
    column: 1,
    address: path,
    message: best
      ? `${what} and probably became this release, “${best.title}”: write ${entry} in its front matter. ${fixedByItself}`
      : `${what}. Bring its file back: a release that no longer stands says so under “withdrawn”. If it has another address now, write ${entry} in the front matter of the release that it became.`,
    ...(best && { remedy: leadTo(best.id) }),
    places: [...(best ? [best] : []), ...others].map(({ id }) => id),
    leadTo,
  };
}

/** The message for a public release that a draft or an embargo would take away. */
export function hiddenRelease(
  file: string,
  address: string,
  { since, title }: LedgerRelease,
  reason: 'draft' | 'embargo',
): Lost {
  const path = `/releases/${address}/`;
  return {
    file,
    line: 1,
    column: 1,
    address: path,
    message: `${lostWords(path, since, title)}, and “${reason}” takes it away. Remove “${reason}”; if the release no longer stands, write “withdrawn” with date and reason.`,
    places: [],
    leadTo: (id) => ({ kind: 'alias', file, id }),
  };
}
