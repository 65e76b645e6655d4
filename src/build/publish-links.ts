/**
 * `npm run publish:links`: records every address that the next publication makes public. Refused
 * when one that has been public would lead nowhere. The publishing workflow runs it before it builds.
 */
import { holdToLedger } from '../links/hold-to-ledger.ts';
import { record } from '../links/record.ts';
import { added, changedFiles, writeLedgerFiles } from '../links/write-ledger.ts';
import { readContent } from '../schema/check-content.ts';
import { inPlainText, withCount } from '../report/plain.ts';
import { isError } from '../schema/mistakes.ts';
import { inWordsOnly } from './in-words-only.ts';

const root = process.cwd();

await inWordsOnly(async () => {
  const content = await readContent(root);
  const { ledger, mistakes, date } = holdToLedger(root, content);
  const all = [...content.mistakes, ...mistakes];
  if (all.some(isError)) {
    console.error(withCount(root, all, 'Nothing was recorded: '));
    process.exitCode = 1;
    return;
  }
  if (all.length > 0) console.error(inPlainText(root, all));
  const recorded = record(ledger, content.offered, date);
  const files = changedFiles(ledger, recorded);
  writeLedgerFiles(root, recorded, files);
  const count = added(ledger, recorded).length;
  if (files.length === 0) console.log('Every address is in the ledger already.');
  else {
    const what = count === 1 ? '1 new address' : `${count || 'no'} new addresses`;
    console.log(`Recorded ${what} in ${files.join(', ')}. Commit what is published with it.`);
  }
});
