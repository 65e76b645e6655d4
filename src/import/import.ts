/**
 * `npm run import -- FILE [FILE …] [--slug SLUG]`: makes releases of Word documents, pages and texts,
 * each as a draft in a folder of its own, and says what it understood. Never overwrites anything.
 */
import { parseArgs } from 'node:util';
import { inWordsOnly } from '../build/in-words-only.ts';
import { tellFault } from '../build/last-fault.ts';
import { dayOf } from '../lib/dates.ts';
import { buildMoment } from '../lib/publication.ts';
import { isError } from '../schema/mistakes.ts';
import { checkImported } from './check-imported.ts';
import { importDocument } from './convert.ts';
import { readKnown } from '../desk/known.ts';
import { openFile } from './open-file.ts';
import { Refusal } from './refusal.ts';
import { reportOf } from './report.ts';
import { writeRelease } from './write-release.ts';

const root = process.cwd();
const usage = 'Write the name of a document behind the command: npm run import -- release.docx';

await inWordsOnly(async () => {
  const wish = readArguments(process.argv.slice(2));
  if (typeof wish === 'string') {
    console.error(wish);
    process.exitCode = 2;
    return;
  }
  let refused = 0;
  for (const [index, path] of wish.files.entries()) {
    if (index > 0) console.log('');
    if (!(await importOne(path, wish.slug))) refused += 1;
  }
  const done = wish.files.length - refused;
  if (wish.files.length > 1) console.log('');
  if (refused > 0) {
    console.error(
      `${done === 0 ? 'Nothing was imported' : `${count(done)} imported`}, ${count(refused)} refused.`,
    );
    process.exitCode ??= 1;
  } else console.log(`${count(done)} imported.`);
});

function count(number: number): string {
  return `${number} ${number === 1 ? 'document' : 'documents'}`;
}

/** @returns what to import, or what is wrong with what was asked for */
function readArguments(args: string[]): { files: string[]; slug: string | undefined } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { slug: { type: 'string' } },
    });
    if (positionals.length === 0) return usage;
    if (values.slug !== undefined && positionals.length > 1)
      return 'With --slug, import one document at a time: each has an address of its own.';
    return { files: positionals, slug: values.slug };
  } catch {
    const unknown = args.find((arg) => arg.startsWith('-') && !arg.startsWith('--slug'));
    return unknown
      ? `“${unknown}” is not known here. ${usage}`
      : 'Write the end of the address behind --slug: --slug budget-2026';
  }
}

/** Imports one document. @returns whether it became a release */
async function importOne(path: string, slug: string | undefined): Promise<boolean> {
  try {
    // Read anew each time: the document before may have taken an address.
    const known = readKnown(root);
    const imported = await importDocument(openFile(path), known, {
      today: dayOf(buildMoment()),
      slug,
    });
    const found = await checkImported(root, imported);
    const unsure = [...imported.unsure, ...found.filter((one) => !isError(one))];
    const folder = writeRelease(root, imported);
    console.log(reportOf({ ...imported, unsure }, folder, known, found.filter(isError)));
    return true;
  } catch (error) {
    // The documents after it shall be imported all the same.
    if (!(error instanceof Refusal)) {
      console.error(`${path}  The document could not be imported, and nothing of it was written.`);
      tellFault(error);
      return false;
    }
    const place = error.at ? `:${error.at.line}:${error.at.column}` : '';
    console.error(`${path}${place}  ${error.message}`);
    return false;
  }
}
