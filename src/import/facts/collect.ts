import type { RootContent } from 'mdast';
import type { Kind } from '../../schema/release.ts';
import { site } from '../../site.ts';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { valueOf, valuesOf } from './frame.ts';
import { guessedHeadline, guessedSummary } from './guesses.ts';
import { kindOf, topicsOf } from './kind.ts';
import { notStated, type Material, type Unsure } from './material.ts';
import { meetingsOf, type FoundMeeting } from './meetings.ts';
import { peopleIn, type Person } from './people.ts';
import { dateOf } from './stated-date.ts';
import { divisionOf } from './stated-division.ts';
import { embargoOf } from './stated-embargo.ts';
import { tellOfUnused } from './unused-facts.ts';

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
  /** The moment before which nothing of it may be published (RFC 3339). */
  embargo?: string;
  keywords: string[];
  /** What to say of a field in the file itself, by its name. */
  comments: Record<string, string>;
}

/** Finds the facts of a release wherever its document states them, and says which it guesses. */
export function collectFacts(material: Material): Facts {
  const { frame, blocks, known, findings } = material;
  const comments: Record<string, string> = {};
  const unsure = (field: string, comment: string) => {
    comments[field] = [comments[field], comment].filter(Boolean).join('\n ');
    findings.doubt(`${field}: ${comment}`);
  };
  const embargo = embargoOf(material, unsure);
  const paragraphs = leadOf(blocks);
  const title = titleOf(material, unsure);
  const [first = ''] = paragraphs;
  const headline =
    frame.headline ?? valueOf(frame, 'headline') ?? guessedHeadline(title, first, unsure);
  const summary = valueOf(frame, 'summary') ?? guessedSummary(paragraphs, headline, unsure);
  const date = dateOf(material, title, paragraphs, unsure);
  const division = divisionOf(material, unsure);
  const said = { title, headline };

  const stated = valuesOf(frame, 'meetings').join('; ');
  const named = meetingsOf(stated ? `${title}; ${stated}` : title, paragraphs.slice(0, 2), known);
  const meetings = withoutTaken(named, date, material, unsure);
  const { kind, doubt } = kindOf(valueOf(frame, 'kind'), said, named);
  if (doubt) unsure('kind', doubt);
  const people = peopleIn([...valuesOf(frame, 'people'), ...paragraphs.slice(0, 2)], known);
  const source = sourceOf(material);
  const facts: Facts = {
    title,
    headline,
    summary,
    date,
    ...division,
    kind,
    topics: topicsOf(valuesOf(frame, 'topics').join('; '), said, meetings, known),
    meetings,
    people,
    ...(source && { source }),
    ...(embargo && { embargo }),
    keywords: valuesOf(frame, 'keywords')
      .flatMap((words) => words.split(/\s*[,;]\s*/))
      .filter(Boolean),
    comments,
  };
  tellOfUnused(material, facts);
  return facts;
}

/** The paragraphs at the beginning of a text, up to its first heading; or its points, if it has only such. */
function leadOf(blocks: readonly RootContent[]): string[] {
  const said = blocks.filter(({ type }) => ['paragraph', 'heading', 'list'].includes(type));
  const end = said.findIndex(({ type }, index) => type === 'heading' && index > 0);
  const begun = (end < 0 ? said : said.slice(0, end)).filter(({ type }) => type !== 'heading');
  const [first] = begun;
  const lead = first?.type === 'list' ? paragraphsIn(first) : begun.filter(isParagraph);
  const found = lead.length > 0 ? lead : said.filter(isParagraph);
  return found.map((block) => cleanLine(wordsOf(block))).filter(Boolean);
}

const isParagraph = ({ type }: RootContent) => type === 'paragraph';

const paragraphsIn = (block: RootContent): RootContent[] =>
  'children' in block && !isParagraph(block)
    ? (block.children as RootContent[]).flatMap(paragraphsIn)
    : [block];

function titleOf({ frame, ownTitle, fileName }: Material, unsure: Unsure): string {
  if (frame.title) return frame.title;
  const title = cleanLine(ownTitle ?? fileName.replace(/[-_]+/g, ' '));
  unsure(
    'title',
    `${notStated}: ${ownTitle ? 'this is the title of its properties' : 'this is the name of its file'}.`,
  );
  return title || 'Press release';
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
