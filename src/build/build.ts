/**
 * `npm run build`: content → check → Astro → search index → `dist/`, and what has changed with it.
 * The last line and the exit code say to a workflow how it ended: `publish/result.ts`.
 */
import { appendFileSync } from 'node:fs';
import { momentInWords } from '../lib/dates.ts';
import { buildMoment, heldBack, type HeldBack } from '../lib/publication.ts';
import { keepSummary, summaryFile } from '../publish/changes.ts';
import { endingOf, exitCodes, figuresOf, resultLine } from '../publish/result.ts';
import { WrongUse } from '../report/arguments.ts';
import { buildSite, ContentMistakes } from './build-site.ts';
import { ifPossible } from './if-possible.ts';
import { inWordsOnly } from './in-words-only.ts';
import { BuildRunning } from './lock.ts';
import { checkFolder } from './project-folder.ts';
import { readSettings } from './settings.ts';
import { Stages } from './stages.ts';

const root = process.cwd();
const started = performance.now();

/** What the last line tells besides how it ended. */
let figures: Record<string, number | string> = {};
/** Whether the new site has taken its place. */
let isNew = false;
// Behind whatever others still say.
process.once('exit', (code) => console.log(resultLine(endingOf(code), figures)));

await inWordsOnly(publish, {
  kinds: new Map<unknown, number>([
    [ContentMistakes, exitCodes.refused],
    [BuildRunning, exitCodes.busy],
  ]),
  afterwards: () => `The site in dist/ is ${isNew ? 'the new one' : 'as it was'}.`,
});

async function publish(): Promise<void> {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined)
    throw new WrongUse(`“${unknown}” is nothing that a build knows. Run: npm run build`);
  checkFolder(root);
  const settings = readSettings();
  // The front matter is read again where it is checked.
  const held = heldBack(root, buildMoment());
  const stages = new Stages();
  const {
    releases,
    figures: changes,
    summary,
  } = await buildSite(root, settings, stages).catch(showRefusal);
  isNew = true;
  for (const release of held) console.log(heldBackLine(release));
  ifPossible(`What has changed could not be written to ${summaryFile}.`, () =>
    keepSummary(root, summary),
  );
  showOnRun(summary);
  console.log(`${summary}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = releases === 1 ? '1 release' : `${releases} releases`;
  console.log(`Built dist/ in ${seconds} s: ${count}, published and searchable (${stages}).`);
  figures = { releases, ...figuresOf(changes), seconds };
}

/** On the page of the workflow's run too. */
function showRefusal(error: unknown): never {
  if (error instanceof ContentMistakes) figures = { mistakes: error.count };
  if (error instanceof ContentMistakes || error instanceof BuildRunning) showOnRun(error.message);
  throw error;
}

/** Shows a text as it is on the page of GitHub's run, if this is one. */
function showOnRun(text: string): void {
  const page = process.env['GITHUB_STEP_SUMMARY'];
  if (!page) return;
  ifPossible('The page of this run could not be written to.', () =>
    appendFileSync(page, `\`\`\`text\n${text}\n\`\`\`\n`),
  );
}

function heldBackLine({ file, until }: HeldBack): string {
  if (!until) return `Held back: ${file} (draft).`;
  return `Held back: ${file} until ${momentInWords(until)}. Build again then.`;
}
