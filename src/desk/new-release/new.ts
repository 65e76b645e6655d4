/**
 * `npm run new`: asks what a release is, and writes its draft with a preview address. What is given
 * by flags is not asked for: `npm run new -- --title "…" --division budget-policy`. Ends with exit
 * code 2 when something given is wrong or missing, 130 when its author broke it off.
 */
import { tellFault } from '../../build/last-fault.ts';
import { readSettings, SettingsMistake } from '../../build/settings.ts';
import { dayOf } from '../../lib/dates.ts';
import { buildMoment, WrongMoment } from '../../lib/publication.ts';
import { faultOfSlug, freeSlug, slugFrom } from '../address.ts';
import { listed, type Facts, type Given } from './facts.ts';
import { listOf, missingFrom, readFlags, WrongUse } from './flags.ts';
import { readKnown } from './known.ts';
import { Cancelled, Questions } from './questions.ts';
import { skeletonOf } from './skeleton.ts';
import { writeDraft } from './write-draft.ts';

const root = process.cwd();

try {
  await run();
} catch (error) {
  if (error instanceof Cancelled) {
    console.log('Nothing was written.');
    process.exitCode = 130;
  } else if ([WrongUse, SettingsMistake, WrongMoment].some((kind) => error instanceof kind)) {
    console.error(`${(error as Error).message}\nNothing was written.`);
    process.exitCode = 2;
  } else tellFault(error);
}

async function run(): Promise<void> {
  const { base } = readSettings();
  const known = readKnown(root);
  const given = readFlags(process.argv.slice(2), known);
  const missing = missingFrom(given);
  if (missing.length > 0 && !(process.stdin.isTTY && process.stdout.isTTY))
    throw new WrongUse(`Nobody can be asked here. Say it with flags:\n${listOf(missing)}`);
  const questions = missing.length > 0 ? new Questions(known) : undefined;
  const today = dayOf(buildMoment());
  const facts = factsFrom((await questions?.ask(given, today)) ?? given, today);

  const year = facts.date.slice(0, 4);
  const words = slugFrom(facts.title, `${facts.kind}-${facts.date.slice(5)}`);
  const proposed = freeSlug(year, words, known.addresses);
  const slug = given.slug ?? (await questions?.askSlug(year, proposed)) ?? proposed;
  const fault = faultOfSlug(year, slug, known.addresses);
  if (fault) throw new WrongUse(`--slug: ${fault}`);
  const file = writeDraft(root, `${year}/${slug}`, skeletonOf(facts));
  if (questions) console.log();
  console.log(closing(file, `http://localhost:4321${base}releases/${year}/${slug}/`));
}

function factsFrom({ topics = '', series, number, ...given }: Given, today: string): Facts {
  return {
    title: given.title!.trim(),
    headline: given.headline!.trim(),
    date: given.date ?? today,
    kind: given.kind!,
    division: given.division!,
    topics: listed(topics),
    meeting:
      series === undefined ? undefined : { series, number: number ? Number(number) : undefined },
  };
}

function closing(file: string, address: string): string {
  return `Wrote ${file}, a draft: no build holds it.

  Write    its text in that file. The lines at its top explain themselves.
  Look     at ${address} while this runs: npm run dev
  Check    it with: npm run check:content
  Publish  it by removing the line “draft: true”.`;
}
