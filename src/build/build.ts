/**
 * `npm run build`: content → check → Astro → search index → `dist/`, and what has changed with it.
 * Mistakes of the author's and of the settings are told in one line each; a stack trace is for our
 * own bugs. The last line and the exit code say to a workflow how it ended: `publish/result.ts`.
 */
import { buildMoment, heldBack, type HeldBack } from '../lib/publication.ts';
import { keepSummary, showOnRun } from '../publish/changes.ts';
import { exitCodes, figuresOf, resultLine, type Ending } from '../publish/result.ts';
import { countOf, inOneLine } from '../schema/mistakes.ts';
import { site } from '../site.ts';
import { buildSite, ContentMistakes } from './build-site.ts';
import { readSettings, SettingsMistake } from './settings.ts';
import { BuildRunning } from './swap.ts';

const root = process.cwd();
const started = performance.now();

try {
  const settings = readSettings();
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined)
    throw new SettingsMistake(`“${unknown}” is nothing that a build knows. Run: npm run build`);
  const held = heldBackNow();
  const { releases, figures, summary } = await buildSite(root, settings);
  for (const release of held) console.log(heldBackLine(release));
  keepSummary(root, summary);
  console.log(`${summary}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = releases === 1 ? '1 release' : `${releases} releases`;
  console.log(`Built dist/ in ${seconds} s: ${count}, published and searchable.`);
  end('built', { releases, ...figuresOf(figures), seconds });
} catch (error) {
  if (error instanceof ContentMistakes) {
    const lines = error.mistakes.map(inOneLine).join('\n');
    stop(`${lines}\n\nNothing was built: ${countOf(error.mistakes)} in the content.`);
    end('refused', { mistakes: error.mistakes.length });
  } else if (error instanceof SettingsMistake || error instanceof BuildRunning) {
    stop(error.message);
    end(error instanceof BuildRunning ? 'busy' : 'misused');
  } else {
    console.error(error);
    end('failed');
  }
}

function stop(message: string): void {
  console.error(`${message}\nThe site in dist/ is as it was.`);
  showOnRun(message);
}

function end(ending: Ending, figures: Record<string, number | string> = {}): void {
  process.exitCode = exitCodes[ending];
  // Behind whatever others still say.
  process.once('exit', () => console.log(resultLine(ending, figures)));
}

/** The releases that this build leaves out; the front matter is read again where it is checked. */
function heldBackNow(): HeldBack[] {
  try {
    return heldBack(root, buildMoment());
  } catch (error) {
    if (error instanceof RangeError) throw new SettingsMistake(error.message);
    throw error;
  }
}

function heldBackLine({ file, until }: HeldBack): string {
  if (!until) return `Held back: ${file} (draft).`;
  const words = until.toLocaleString(site.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return `Held back: ${file} until ${words} (${site.timeZone}). Build again then.`;
}
