import { dayInWords } from '../lib/dates.ts';
import { inWords } from '../lib/words.ts';
import type { Imported } from './convert.ts';
import type { Finding } from './findings.ts';
import type { Known } from '../desk/known.ts';
import { inOneLine, type Mistake } from '../schema/mistakes.ts';

const parts: [name: string, one: string, many: string][] = [
  ['heading', 'section', 'sections'],
  ['list', 'list', 'lists'],
  ['table', 'table', 'tables'],
  ['image', 'picture', 'pictures'],
  ['footnoteDefinition', 'footnote', 'footnotes'],
  ['Quotation', 'quotation', 'quotations'],
];

/**
 * What an import has to say, in plain words: what it understood, what it was unsure of, and what it
 * could not carry over.
 * @param folder where the release lies, below the project
 * @param mistakes what the site’s own check stops at in it: a draft that can be mended is more than
 * none
 */
export function reportOf(
  imported: Imported,
  folder: string,
  { divisions, series }: Known,
  mistakes: readonly Mistake[],
): string {
  const { facts, counts, unsure, lost } = imported;
  const division = facts.division === undefined ? undefined : divisions[facts.division]?.name;
  const meetings = facts.meetings.map((meeting) => {
    const name = series[meeting.series]?.name ?? meeting.series;
    return meeting.number === undefined ? name : `${name}, number ${meeting.number}`;
  });
  const embargo =
    facts.embargo ??
    (facts.comments['embargo'] && 'not understood: answer the open question below');
  const held = parts
    .filter(([name]) => counts[name])
    .map(([name, one, many]) => `${counts[name]} ${counts[name] === 1 ? one : many}`);
  const attached = [...imported.files.keys()].filter(
    (name) => name !== 'index.mdx' && !/^picture-\d+\./.test(name),
  );
  const lines: [string, string | undefined][] = [
    ['Title', facts.title],
    ['Headline', facts.headline],
    ['Date', dayInWords(facts.date).replaceAll('\u00a0', ' ')],
    ['Embargo', embargo],
    ['Division', division],
    ['Telephone', facts.telephone],
    ['Kind', facts.kind],
    ['Topics', facts.topics.join(', ')],
    ['Meetings', meetings.join('; ')],
    ['People', facts.people.map(({ name, office }) => `${office} ${name}`).join('; ')],
    ['Original', facts.source],
    ['Attached', attached.join(', ')],
    ['Text', held.length > 0 ? inWords(held) : 'paragraphs only'],
  ];
  return [
    `${folder}/index.mdx is written, as a draft.`,
    '',
    'Understood:',
    ...lines
      .filter(([, value]) => value)
      .map(([name, value]) => `  ${`${name}:`.padEnd(11)}${value}`),
    ...listed('Unsure, so please check (in the file, comments stand at the fields):', unsure),
    ...listed('Not carried over:', lost),
    ...listed(
      'The site cannot be built with it before this is mended:',
      mistakes.map((mistake) => ({ message: inOneLine(mistake) })),
    ),
    '',
    `Look at it: run “npm run dev” and open http://localhost:4321/releases/${imported.id}/`,
    `Then mend what is above in ${folder}/index.mdx, and remove its line “draft: true”.`,
  ].join('\n');
}

function listed(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  return [
    '',
    title,
    ...findings.map(({ message, place }) => `  - ${place ? `${capital(place)}: ` : ''}${message}`),
  ];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
