import { dayOf } from '../lib/dates.ts';
import { buildMoment } from '../lib/publication.ts';
import type { ReadContent } from '../schema/check-content.ts';
import type { Mistake } from '../schema/mistakes.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkFiles } from './check-files.ts';
import { guard } from './guard.ts';
import type { Lost } from './lost.ts';
import { readLedger, type ReadLedger } from './read-ledger.ts';
import { Site } from './resolve.ts';
import { takenIds } from './taken-id.ts';

/** The content beside what has been public of it. */
export interface HeldToLedger extends ReadLedger {
  site: Site;
  lost: Lost[];
  /** Everything that is wrong with ledger, anchors and addresses. */
  mistakes: Mistake[];
  /** Calendar day of the build. */
  date: string;
}

/**
 * Holds the content against the ledger: every address that has been public must lead to its text.
 * @param root folder of the project
 */
export function holdToLedger(root: string, { offered, unread }: ReadContent): HeldToLedger {
  const site = new Site(offered);
  const date = dayOf(buildMoment());
  const read = readLedger(root);
  const lost = guard(read.ledger, { site, unread, date });
  return {
    ...read,
    site,
    date,
    lost,
    mistakes: [
      ...read.mistakes,
      ...checkAnchors(site),
      ...checkFiles(site),
      ...takenIds(read.ledger, site),
      ...lost,
    ],
  };
}
