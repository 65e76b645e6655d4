/** Checks the links of a built site on a thread of its own, for `link-check.ts`. */
import { answerTasks } from '../threads/answer-tasks.ts';
import { BuiltSite } from './built-site.ts';
import { brokenPromises, checkBuilt } from './check-built.ts';
import type { Checked, FoundLinks } from './link-check.ts';
import { readLedger } from './read-ledger.ts';

answerTasks(({ root, dist, site, base }: Checked): Promise<FoundLinks> => {
  const built = new BuiltSite(dist, site, base);
  return Promise.resolve({
    mistakes: checkBuilt(root, dist, built),
    broken: brokenPromises(readLedger(root).ledger, built),
  });
});
