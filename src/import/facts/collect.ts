import type { RootContent } from 'mdast';
import { shortened } from '../../lib/words.ts';
import type { Kind } from '../../schema/release.ts';
import { site } from '../../site.ts';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import type { Findings } from '../findings.ts';
import type { Known } from '../known.ts';
import { findDate } from './dates.ts';
import { divisionCalled, divisionIn, divisionNamed, isSame, telephonesIn } from './divisions.ts';
import { valueOf, type Frame } from './frame.ts';
import { kindOf, topicsOf } from './kind.ts';
import { meetingsOf, type FoundMeeting } from './meetings.ts';
import { peopleIn, type Person } from './people.ts';

/** What is known of a release besides its text. */
export interface Facts {
  title: string;
  headline: string;
  summary: string;
  /** `YYYY-MM-DD`. */
  date: string;
  division?: string;
  telephone?: string;
  kind: Kind;
  topics: string[];
  meetings: FoundMeeting[];
  people: Person[];
  source?: string;
  keywords: string[];
  /** What to say of a field in the file itself, by its name. */
  comments: Record<string, string>;
}

interface Material {
  frame: Frame;
  /** Blocks of the text, as they will be written. */
  blocks: readonly RootContent[];
  pageLines: readonly string[];
  source: string | undefined;
  ownTitle: string | undefined;
  /** Name of the file without its end: the last resort for a title. */
  fileName: string;
  /** The day of the import, `YYYY-MM-DD`: the last resort for a date. */
  today: string;
  likelyYear: string | undefined;
  known: Known;
  findings: Findings;
}

const notStated = 'Not stated in the document';

/** Finds the facts of a release wherever its document states them, and says which it guesses. */
export function collectFacts(material: Material): Facts {
  const { frame, blocks, known, findings } = material;
  const comments: Record<string, string> = {};
  const unsure = (field: string, comment: string) => {
    comments[field] = [comments[field], comment].filter(Boolean).join('\n ');
    findings.doubt(`${field}: ${comment}`);
  };
  const paragraphs = leadOf(blocks);
  const title = titleOf(material, unsure);
  const [first = ''] = paragraphs;
  const headline =
    frame.headline ?? valueOf(frame, 'headline') ?? guessedHeadline(title, first, unsure);
  const summary = valueOf(frame, 'summary') ?? guessedSummary(paragraphs, headline, unsure);
  const date = dateOf(material, title, paragraphs, unsure);
  const division = divisionOf(material, unsure);
  const said = { title, headline };

  const stated = valueOf(frame, 'meetings');
  const named = meetingsOf(stated ? `${title}; ${stated}` : title, paragraphs.slice(0, 2), known);
  const meetings = withoutTaken(named, date, material, unsure);
  const { kind, doubt } = kindOf(valueOf(frame, 'kind'), said, named);
  if (doubt) unsure('kind', doubt);
  const people = peopleIn([valueOf(frame, 'people') ?? '', ...paragraphs.slice(0, 2)], known);
  const source = sourceOf(material);
  return {
    title,
    headline,
    summary,
    date,
    ...division,
    kind,
    topics: topicsOf(valueOf(frame, 'topics'), said, meetings, known),
    meetings,
    people,
    ...(source && { source }),
    keywords: (valueOf(frame, 'keywords') ?? '').split(/\s*[,;]\s*/).filter(Boolean),
    comments,
  };
}

type Unsure = (field: string, comment: string) => void;

/** The paragraphs at the beginning of a text, up to its first heading. */
function leadOf(blocks: readonly RootContent[]): string[] {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph' || type === 'heading');
  const end = paragraphs.findIndex(({ type }, index) => type === 'heading' && index > 0);
  const lead = (end < 0 ? paragraphs : paragraphs.slice(0, end)).filter(
    ({ type }) => type === 'paragraph',
  );
  const found = lead.length > 0 ? lead : paragraphs.filter(({ type }) => type === 'paragraph');
  return found.map((block) => cleanLine(wordsOf(block))).filter(Boolean);
}

function titleOf({ frame, ownTitle, fileName }: Material, unsure: Unsure): string {
  if (frame.title) return frame.title;
  const title = cleanLine(ownTitle ?? fileName.replace(/[-_]+/g, ' '));
  unsure(
    'title',
    `${notStated}: ${ownTitle ? 'this is the title of its properties' : 'this is the name of its file'}.`,
  );
  return title || 'Press release';
}

function guessedHeadline(title: string, first: string, unsure: Unsure): string {
  const sentence = firstSentence(first);
  const fits = sentence.length > 0 && sentence.length <= 120;
  unsure(
    'headline',
    `${notStated}: this is ${fits ? 'the first sentence' : 'the title'}. Write the news in one line.`,
  );
  return fits ? sentence.replace(/\.$/, '') : title;
}

function guessedSummary(paragraphs: readonly string[], headline: string, unsure: Unsure): string {
  const [first = headline] = paragraphs;
  const sentence = firstSentence(first);
  const second = firstSentence(first.slice(sentence.length).trim());
  const both = second && `${sentence} ${second}`.length <= 220 ? `${sentence} ${second}` : sentence;
  unsure(
    'summary',
    `${notStated}: this is how the text begins. Say in one or two sentences what it is about.`,
  );
  return shortened(both || headline, 300);
}

/** Up to the first full stop that ends a sentence: not that of “U.S.”, “No. 3” or “3.5”. */
export function firstSentence(text: string): string {
  for (const { 0: found, index } of text.matchAll(/[.!?][”’"')\]]*(?=\s+[\p{Lu}\p{N}“‘"(]|$)/gu)) {
    const before = text.slice(0, index);
    if (
      /(?:\b(?:\p{Lu}|No|Mr|Ms|Mrs|Dr|St|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}\.\p{Lu})$/u.test(
        before,
      )
    )
      continue;
    return text.slice(0, index + found.length);
  }
  return text;
}

function dateOf(
  { frame, pageLines, likelyYear, today }: Material,
  title: string,
  paragraphs: readonly string[],
  unsure: Unsure,
): string {
  const places: [texts: readonly string[], where?: string][] = [
    [frame.facts.filter(({ field }) => field === 'date').map(({ line }) => line.value)],
    [frame.lines],
    [pageLines],
    [[title], 'title'],
    [paragraphs.slice(0, 2), 'text'],
    [frame.facts.map(({ line }) => line.value), 'facts'],
  ];
  for (const [texts, where] of places)
    for (const text of texts) {
      const found = findDate(text, likelyYear);
      if (!found) continue;
      if (found.doubt) unsure('date', `${found.doubt} Check the day.`);
      else if (where)
        unsure(
          'date',
          `${notStated} as its date: this is “${found.written}” from its ${where}. Check the day.`,
        );
      return found.day;
    }
  unsure('date', `${notStated}: this is the day of the import. Write the day of the release.`);
  return today;
}

function divisionOf(
  { frame, pageLines, known }: Material,
  unsure: Unsure,
): Pick<Facts, 'division' | 'telephone'> {
  const values = (...fields: string[]) =>
    frame.facts.filter(({ field }) => fields.includes(field)).map(({ line }) => line.value);
  const stated = values('division', 'contact', 'bureau');
  const lines = [...stated, ...frame.lines, ...pageLines];
  const numbers = [...values('telephone'), ...lines]
    .flatMap(telephonesIn)
    .map(({ number }) => number);
  const number = numbers[0];

  const named = values('division').map((value) => divisionNamed(value, known));
  const found =
    named.find((one) => one && !one.doubt) ??
    lines.map((line) => divisionIn(line, known)).find(Boolean) ??
    named.find(Boolean) ??
    (stated.length > 0 ? divisionNamed(stated.join(' '), known) : undefined);
  const called = number === undefined ? undefined : divisionCalled(number, known);
  const id = found && !found.doubt ? found.id : (called ?? found?.id);
  if (id === undefined) {
    const [first] = stated;
    unsure(
      'division',
      first
        ? `The document names “${cleanLine(first)}”, which is not in content/divisions.yaml. Write one of its ids here, or add it there.`
        : `${notStated}. Write division: and an id of content/divisions.yaml.`,
    );
  } else if (!found)
    unsure('division', `${notStated} by name: this is whose telephone number it gives.`);
  else if (found.doubt && id === found.id && id !== called) unsure('division', found.doubt);
  else if (found.doubt)
    unsure('division', `${found.doubt} Its telephone number is that of this division.`);
  const own = id === undefined ? undefined : known.divisions[id]?.telephone;
  return {
    ...(id !== undefined && { division: id }),
    ...(number !== undefined && !(own && isSame(own, number)) && { telephone: number }),
  };
}

/** Meetings whose number another release has this year would break the site: they are left out. */
function withoutTaken(
  meetings: FoundMeeting[],
  date: string,
  { known }: Material,
  unsure: Unsure,
): FoundMeeting[] {
  return meetings.filter(({ series, number }) => {
    const holder =
      number === undefined
        ? undefined
        : known.meetings.get(`${date.slice(0, 4)} ${series} ${number}`);
    if (holder !== undefined)
      unsure(
        'meetings',
        `Meeting ${number} of ${known.series[series]!.name} in ${date.slice(0, 4)} is already that of ${holder}, so it was left out. Is this the same release?`,
      );
    return holder === undefined;
  });
}

/** The official original, if the document says where it was saved from. */
function sourceOf({ frame, source }: Material): string | undefined {
  const addresses = [
    source,
    ...frame.facts
      .filter(({ field }) => field === 'source')
      .flatMap(({ line }) => [...(line.links ?? []).map(({ url }) => url), line.value]),
  ];
  return addresses.find(
    (address) =>
      address !== undefined &&
      URL.canParse(address) &&
      /^https?:$/.test(new URL(address).protocol) &&
      site.official.hosts.some((host) => new URL(address).host === host),
  );
}
