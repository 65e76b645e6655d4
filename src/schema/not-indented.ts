import { isMap, isScalar, isSeq, type Document, type Pair } from 'yaml';
import type { z } from 'astro/zod';
import { inWords } from '../lib/words.ts';
import { fieldsAt } from './fields.ts';
import { startOf, type Span } from './yaml-offsets.ts';

/**
 * Fields that belong to the one above them and stand at the beginning of their lines, as if they
 * were the entry's own: one message for the first that are.
 */
export function notIndented(
  document: Document,
  text: string,
  schema: z.ZodType,
): (Span & { message: string }) | undefined {
  if (!isMap(document.contents)) return undefined;
  const pairs = document.contents.items;
  const top = fieldsAt(schema, []);
  const names = pairs.map(nameOf);
  for (const [index, { value }] of pairs.entries()) {
    const owner = names[index]!;
    const itsOwn = fieldsAt(schema, [owner]);
    const item = fieldsAt(schema, [owner, 0]);
    const fields = itsOwn.length > 0 ? itsOwn : item;
    const after = names.slice(index + 1);
    const end = after.findIndex((name) => !fields.includes(name));
    const run = end < 0 ? after : after.slice(0, end);
    const isEmpty = isScalar(value) && value.value === null;
    const isAstray = (name: string) =>
      !top.includes(name) || (isEmpty && names.filter((other) => other === name).length > 1);
    const astray = isEmpty ? run : run.filter(isAstray);
    if (!run.some(isAstray)) continue;
    const [first, ...others] = astray.map((name) => `“${name}”`);
    const quoted = inWords(others);
    const also = (before: string) => (others.length > 0 ? `, and ${before} ${quoted}` : '');
    const message =
      isEmpty && itsOwn.length === 0
        ? `${first} belongs to “${owner}”. Write “  - ” before it${also('4 spaces before')}.`
        : `${first} belongs to “${owner}”, so it must be indented. Write ${columnIn(value, text)} spaces before it${also('before')}.`;
    const at = startOf(pairs[index + 1 + run.indexOf(astray[0]!)]!.key) ?? 0;
    return { offset: at, end: at + astray[0]!.length, message };
  }
  return undefined;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The column in which the fields of a value stand, or should. */
function columnIn(value: unknown, text: string): number {
  const fields = isSeq(value) ? value.items.at(-1) : value;
  const start = isMap(fields) ? startOf(fields.items[0]?.key) : undefined;
  return start === undefined ? 2 : start - (text.lastIndexOf('\n', start - 1) + 1);
}
