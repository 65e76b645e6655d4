import type { z } from 'astro/zod';
import type { Document } from 'yaml';
import { nearest } from '../lib/words.ts';
import { fieldsAt } from './fields.ts';
import type { Mistake, Place } from './mistakes.ts';
import { notIndented } from './not-indented.ts';
import { readYaml } from './read-yaml.ts';
import { spanOf, type Span } from './yaml-offsets.ts';

/** Where a piece of YAML stands and what its reader calls it. */
interface Source {
  file: string;
  /** Lines of the file that stand before the YAML. */
  linesBefore: number;
  /** What the entry is, with its article: `a release`. */
  entry: string;
}

/** Where the value at a path of the YAML stands: `['attachments', 0, 'file']`. */
export type Locate = (path: PropertyKey[]) => Place;

/** A piece of YAML, read and checked. */
export interface CheckedYaml<Value> {
  /** The checked value; undefined when there are mistakes. */
  value: Value | undefined;
  /** The value as it was written, for checks that go on in spite of mistakes. */
  raw: unknown;
  mistakes: Mistake[];
  locate: Locate;
}

/** Names of the parts of an entry, for messages about their fields. */
const partNames: Record<string, string> = {
  anchors: 'an anchor',
  attachments: 'an attachment',
  meetings: 'a meeting',
  people: 'a person',
  updates: 'an update',
  withdrawn: 'a withdrawal',
};

/** Reads YAML and checks it against a schema, every mistake at its place in the file. */
export function checkYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  source: Source,
): CheckedYaml<z.output<Schema>> {
  const { document, mistakes, placeOf } = readYaml(
    text,
    source.file,
    source.linesBefore,
    fieldsAt(schema, []),
  );
  // Read again where it is asked, which is seldom: a document is many times its text.
  const locate: Locate = (path) => {
    const again = readYaml(text, source.file, source.linesBefore);
    return again.placeOf(spanOf(again.document, path, 'value'));
  };
  if (document.errors.every(({ code }) => code === 'DUPLICATE_KEY')) {
    const astray = notIndented(document, text, schema);
    if (astray) {
      const { message, ...span } = astray;
      mistakes.splice(0, mistakes.length, { ...placeOf(span), message });
    }
  }
  if (mistakes.length > 0) return { value: undefined, raw: undefined, mistakes, locate };

  const raw: unknown = document.toJS() ?? {};
  const checked = schema.safeParse(raw);
  if (checked.success) return { value: checked.data, raw, mistakes: [], locate };
  const { issues } = checked.error;
  const found = withoutMisnamed(issues, document, schema).flatMap((issue) =>
    toMistakes(issue, document, schema, source.entry),
  );
  return {
    value: undefined,
    raw,
    mistakes: found.map(({ message, ...span }) => ({ ...placeOf(span), message })),
    locate,
  };
}

/** Without the fields that are missing because their name is misspelt: that is told where it stands. */
function withoutMisnamed(
  issues: z.core.$ZodIssue[],
  document: Document,
  schema: z.ZodType,
): z.core.$ZodIssue[] {
  const misnamed = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.flatMap((key) => {
          const meant = nearest(key, fieldsAt(schema, issue.path));
          return meant === undefined ? [] : [[...issue.path, meant].join('\n')];
        })
      : [],
  );
  return issues.filter(({ path }) => document.hasIn(path) || !misnamed.includes(path.join('\n')));
}

function toMistakes(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  entry: string,
): (Span & { message: string })[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const part = path.findLast((step) => typeof step === 'string');
    const name = partNames[String(part)] ?? entry;
    return issue.keys.map((key) => ({
      ...spanOf(document, [...path, key], 'key'),
      message: unknownField(key, fieldsAt(schema, path), name),
    }));
  }
  if (path.length === 0)
    return [{ offset: 0, message: `Write ${entry} as fields, one a line: title: The title.` }];
  const absent = !document.hasIn(path);
  const inside = betweenCurly(document.getIn(path));
  if (inside !== undefined)
    return [
      {
        ...spanOf(document, path, 'value'),
        message: `Curly quotation marks become a part of what stands in them. Remove them: ${inside}`,
      },
    ];
  const field = path.findLast((step) => typeof step === 'string');
  return [
    {
      ...spanOf(document, path, absent ? 'key' : 'value'),
      message: absent ? `“${String(field)}” is missing. ${issue.message}` : issue.message,
    },
  ];
}

/** What stands between curly quotation marks, if a value begins and ends with them. */
function betweenCurly(value: unknown): string | undefined {
  return typeof value === 'string'
    ? /^[“”„‟‘’‚](.*[^\s“”„‟‘’‚].*)[“”„‟‘’‚]$/.exec(value)?.[1]
    : undefined;
}

function unknownField(key: string, fields: string[], entry: string): string {
  const meant = nearest(key, fields);
  const isSame = meant?.toLowerCase() === key.toLowerCase();
  const remedy = isSame
    ? `Write “${meant}”, in small letters.`
    : meant
      ? `Did you mean “${meant}”?`
      : `Remove it, or use one of: ${fields.join(', ')}.`;
  return `“${key}” is not a field of ${entry}. ${remedy}`;
}
