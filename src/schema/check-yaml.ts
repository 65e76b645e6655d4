import { z } from 'astro/zod';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { nearest } from '../lib/words.ts';
import type { Mistake, Place } from './mistakes.ts';

/** What to say of the mistakes in YAML that people who write prose make, by the parser's code. */
const yamlMessages: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY:
    'This text contains a colon, so it must stand in quotes: title: "Budget: a summary".',
  MULTILINE_IMPLICIT_KEY: 'A field is missing its colon. Write it as name: value.',
  MISSING_CHAR: 'A quotation mark or bracket is not closed. Close it on the same line.',
  DUPLICATE_KEY: 'This field appears twice. Keep one of the two.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  BAD_INDENT: 'The indentation does not fit the lines above. Line it up with its neighbours.',
};

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

/**
 * Reads YAML and checks it against a schema.
 * @returns the checked value, or undefined with every mistake at its place in the file; and where
 * each value stands, for what only a later check can find
 */
export function checkYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  source: Source,
): { value: z.output<Schema> | undefined; mistakes: Mistake[]; locate: Locate } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: source.file, line: line + source.linesBefore, column: col };
  };
  const locate: Locate = (path) => placeOf(offsetOf(document, path, 'value'));

  if (document.errors.length > 0) {
    const mistakes = document.errors.map((error) => ({
      ...placeOf(error.pos[0]),
      message: yamlMessages[error.code] ?? `This is not valid YAML: ${error.message}.`,
    }));
    return { value: undefined, mistakes, locate };
  }

  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return { value: checked.data, mistakes: [], locate };

  const mistakes = checked.error.issues.flatMap((issue): Mistake[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        ...placeOf(offsetOf(document, [...issue.path, key], 'key')),
        message: unknownField(key, fieldsAt(schema, issue.path), source.entry),
      }));
    const absent = issue.path.length > 0 && !document.hasIn(issue.path);
    const name = issue.path.findLast((part) => typeof part === 'string');
    const message = absent ? `“${String(name)}” is missing. ${issue.message}` : issue.message;
    return [{ ...placeOf(offsetOf(document, issue.path, absent ? 'key' : 'value')), message }];
  });
  return { value: undefined, mistakes, locate };
}

function unknownField(key: string, fields: string[], entry: string): string {
  const meant = nearest(key, fields);
  const remedy = meant
    ? `Did you mean “${meant}”?`
    : `Remove it, or use one of: ${fields.join(', ')}.`;
  return `“${key}” is not a field of ${entry}. ${remedy}`;
}

/** Offset of the node at a path, or of the nearest parent that is there. */
function offsetOf(document: Document, path: PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!isPair(pair)) return offset;
      offset = (part === 'key' ? startOf(pair.key) : startOf(pair.value)) ?? startOf(pair.key) ?? 0;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range?.[0];
}

/** Names of the fields that the object at a path of the schema may have. */
function fieldsAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let here: unknown = schema;
  const unwrap = () => {
    while (here instanceof z.ZodDefault || here instanceof z.ZodOptional) here = here.unwrap();
  };
  for (const step of path) {
    unwrap();
    if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else if (here instanceof z.ZodObject) here = here.shape[String(step)];
  }
  unwrap();
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
