import { parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { kinds, releaseSchema } from '../../schema/release.ts';
import { findDate } from '../facts/dates.ts';
import { telephonesIn } from '../facts/divisions.ts';
import type { FactLine } from '../facts/fact-lines.ts';
import { fieldOf } from '../facts/labels.ts';
import type { Person } from '../facts/people.ts';
import type { ListedFile } from '../attachments/stated-files.ts';
import type { Findings } from '../findings.ts';
import type { Known } from '../../desk/known.ts';

/** Fields of a release that no other document states: they are taken as they stand. */
const carried = ['summarized', 'corrections', 'updates', 'withdrawn'] as const;

const id = z.string();
const { shape } = releaseSchema({ divisions: id, series: id, topics: id });

/** What front matter states in the form that the site itself has for it. */
export interface StatedFields {
  /** What is read as the facts of any document are. */
  facts: FactLine[];
  /** As they will be written. */
  carried: Partial<Record<(typeof carried)[number], unknown>>;
  people?: Person[];
  keywords?: string[];
  attachments: ListedFile[];
}

/** Reads front matter field by field: each becomes a fact, is carried over as it is, or is told. */
export function readFields(yaml: string, known: Known, findings: Findings): StatedFields {
  const stated: StatedFields = { facts: [], carried: {}, attachments: [] };
  // As typed, for facts: a telephone number is no number.
  const [typed, data] = [recordOf(yaml, 'failsafe'), recordOf(yaml, 'core')];
  const isWrong = parseDocument(yaml, { logLevel: 'silent' }).errors.length > 0;
  if (yaml.trim() && (isWrong || !typed || !data))
    findings.lose(
      'The front matter is not right as YAML, so that not all of it could be read. Compare it with the release.',
    );
  if (!typed || !data) return stated;
  for (const [label, value] of Object.entries(data))
    readField(label, value, typed[label], { stated, known, findings });
  return stated;
}

interface FieldContext {
  stated: StatedFields;
  known: Known;
  findings: Findings;
}

function readField(label: string, value: unknown, typed: unknown, context: FieldContext): void {
  const { stated, known, findings } = context;
  if (value === null || value === '' || label === 'draft') return;
  const words = inOneLine(typed);
  const lose = (why: string, what: unknown = typed) =>
    findings.lose(`“${label}: ${shown(what)}” of the front matter was left out: ${why}`);
  const fact = (text: string) => {
    if (text) stated.facts.push({ label, value: text });
  };
  const schema = (shape as Record<string, z.ZodType>)[label];
  const name = schema ? label : fieldOf(label);
  const read = schema?.safeParse(value);
  const wrong = read?.error?.issues[0]?.message ?? 'a release has no such field.';

  if (isOneOf(carried, label)) {
    if (read!.success) stated.carried[label] = read!.data;
    else lose(wrong);
  } else if (name === 'embargo') fact(words);
  else if (name === 'division') fact(known.divisions[words]?.name ?? words);
  else if (name === 'attachments' && Array.isArray(value))
    for (const one of value) addAttachment(one, stated, lose);
  else if (label === 'people' && read!.success) stated.people = read!.data as Person[];
  else if (label === 'keywords' && read!.success) stated.keywords = read!.data as string[];
  else if (name === 'meetings' && Array.isArray(value))
    fact(value.flatMap((one) => meetingIn(one, known, lose)).join('; '));
  else if (name === 'topics') fact(topicsIn(typed, known, lose).join(', '));
  else if (name === 'aliases' || name === 'anchors')
    lose('only a release that was public before has this field. Write it again if this one was.');
  else if (name === undefined || name === 'ignored') lose('a release has no such field.');
  else if (once.has(name) && stated.facts.some((other) => fieldOf(other.label) === name))
    lose('another field says the same.');
  else if (read?.success === false && !isReadable[name]?.(words)) lose(wrong);
  else fact(words);
}

type Lose = (why: string, what: unknown) => void;

/** Fields of which the first is taken. */
const once = new Set(['title', 'headline', 'summary', 'kind', 'source']);

/** Fields that may be written otherwise than the site has them: “21 September 2020”. */
const isReadable: Record<string, (words: string) => boolean> = {
  title: Boolean,
  headline: Boolean,
  summary: Boolean,
  people: Boolean,
  keywords: Boolean,
  attachments: Boolean,
  meetings: Boolean,
  date: (words) => findDate(words, undefined) !== undefined,
  telephone: (words) => telephonesIn(words).length > 0,
  kind: (words) => Object.values(kinds).some((name) => name.toLowerCase() === words.toLowerCase()),
};

function addAttachment(one: unknown, stated: StatedFields, lose: Lose): void {
  const { file, title, description, ...rest } =
    typeof one === 'string' ? { file: one } : recordIn(one);
  if (typeof file !== 'string') return void lose('it does not name its file.', one);
  stated.attachments.push({
    file,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
  });
  for (const [name, other] of Object.entries(rest))
    lose(`“${name}” of an attachment is not carried over.`, other);
}

/** A meeting as documents name one: by the name of its series, and which it is. */
function meetingIn(one: unknown, { series }: Known, lose: Lose): string[] {
  if (typeof one === 'string') return [series[one]?.name ?? one];
  const { series: id, number } = recordIn(one);
  const name = series[String(id)]?.name;
  if (name !== undefined) return [number === undefined ? name : `${String(number)}th ${name}`];
  lose('its series is not in content/series.yaml.', one);
  return [];
}

function topicsIn(typed: unknown, { topics }: Known, lose: Lose): string[] {
  const all = Array.isArray(typed) ? typed.map(inOneLine) : inOneLine(typed).split(/\s*[,;]\s*/);
  return all.filter((topic) => {
    const isKnown = Object.entries(topics).some(([id, { name }]) =>
      [id, name.toLowerCase()].includes(topic.toLowerCase()),
    );
    if (!isKnown) lose('it is not in content/topics.yaml.', topic);
    return isKnown;
  });
}

const recordIn = (value: unknown) => (value ?? {}) as Record<string, unknown>;

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

function recordOf(yaml: string, schema: 'failsafe' | 'core'): Record<string, unknown> | undefined {
  const document = parseDocument(yaml, { schema, logLevel: 'silent' });
  try {
    const data = document.toJS() as unknown;
    return data !== null && typeof data === 'object' && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(inOneLine).join(', ');
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? Object.values(value).map(inOneLine).join(' ') : String(value);
}

const shown = (value: unknown) => {
  const words = inOneLine(value);
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
};
