/**
 * `npm run links:fix`: writes what keeps every public address alive, where there is one clear
 * answer, and asks otherwise. Asks nothing where nobody can answer, and ends with exit code 1 then.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { applyRemedies } from '../links/apply.ts';
import { holdToLedger, type HeldToLedger } from '../links/hold-to-ledger.ts';
import type { Lost } from '../links/lost.ts';
import { inPlainWords, type Remedy } from '../links/remedies.ts';
import { writeLedgerFiles } from '../links/write-ledger.ts';
import { readText } from '../markdown/read-text.ts';
import { readContent } from '../schema/check-content.ts';
import { frontMatterOf } from '../schema/front-matter.ts';
import { inPlainText } from '../report/plain.ts';
import { countOf, isError } from '../schema/mistakes.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { inWordsOnly } from './in-words-only.ts';

const root = process.cwd();
/** Remedies that were tried: none is tried twice, so that it comes to an end. */
const tried = new Set<string>();

await inWordsOnly(async () => {
  const content = await readContent(root);
  const mistakes = content.mistakes.filter(isError);
  if (mistakes.length > 0) {
    // What a file holds is not known before its own mistakes are mended.
    console.error(inPlainText(root, mistakes));
    console.error(`\nNothing was written: first mend ${countOf(mistakes)} in the content.`);
    process.exitCode = 1;
    return;
  }
  const ledger = holdToLedger(root, content);
  writeLedgerFiles(root, ledger.ledger, ledger.broken);
  for (const file of ledger.broken) console.log(`${file}: nothing in it is lost any more.`);

  let written = ledger.broken.length;
  for (let now = await held(); ; now = await held()) {
    const clear = now.lost.flatMap(({ remedy }) => remedy ?? []).filter(isUntried);
    const answers = clear.length > 0 ? clear : await answersTo(now.lost);
    if (answers.length === 0) {
      end(now, written);
      return;
    }
    written += write(answers);
  }
});

async function held(): Promise<HeldToLedger> {
  return holdToLedger(root, await readContent(root));
}

function isUntried(remedy: Remedy): boolean {
  return !tried.has(JSON.stringify(remedy));
}

/** Writes remedies into their files. @returns how many */
function write(remedies: Remedy[]): number {
  let written = 0;
  for (const [file, own] of Map.groupBy(remedies, (remedy) => remedy.file)) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    for (const remedy of own) tried.add(JSON.stringify(remedy));
    const mended = applyRemedies(text, own);
    // A way of writing that we do not know: better a word of the author's than a broken file.
    if (!isReadable(file, mended)) continue;
    writeFileSync(path, mended);
    for (const remedy of own) console.log(`${file}: ${inPlainWords(remedy)}`);
    written += own.length;
  }
  return written;
}

function isReadable(file: string, text: string): boolean {
  const front = frontMatterOf(text);
  return (
    front !== undefined &&
    readYaml(front.yaml, file).mistakes.length === 0 &&
    readText(file, text.replace(/^\uFEFF/, '')).mistakes.length === 0
  );
}

/** Asks where each address leads; whoever cannot say passes it over. */
async function answersTo(lost: Lost[]): Promise<Remedy[]> {
  const asked = lost.filter(({ places }) => places.length > 0);
  if (asked.length === 0 || !process.stdin.isTTY) return [];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Remedy[] = [];
  for (const { message, places, leadTo } of asked) {
    console.log(`\n${message}`);
    for (const [index, place] of places.entries()) console.log(`  ${index + 1}  ${place}`);
    const answer = await terminal.question('Which of these is it? (Enter: none of them) ');
    const place = places[Number(answer) - 1];
    if (place !== undefined) answers.push(leadTo(place));
  }
  terminal.close();
  return answers;
}

function end({ lost, mistakes }: HeldToLedger, written: number): void {
  if (mistakes.length > 0) {
    console.error(inPlainText(root, mistakes));
    process.exitCode = 1;
  }
  const left = lost.length === 1 ? '1 address' : `${lost.length} addresses`;
  if (lost.length > 0) console.error(`\n${left} cannot be kept without a word of yours.`);
  else if (mistakes.length === 0)
    console.log(
      written === 0
        ? 'Every public address leads to its text. There is nothing to write.'
        : 'Every public address leads to its text again.',
    );
}
