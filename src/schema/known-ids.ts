import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { nearest } from '../lib/words.ts';
import { checkYaml } from './check-yaml.ts';
import { invisibleCharacters } from './invisible.ts';
import type { Mistake } from './mistakes.ts';
import { readWhole } from './read-whole.ts';
import { divisionSchema, seriesSchema, topicSchema } from './references.ts';
import type { ReferredCollection } from './release.ts';

const referred: Record<ReferredCollection, { schema: z.ZodType; entry: string }> = {
  divisions: { schema: divisionSchema, entry: 'a division' },
  series: { schema: seriesSchema, entry: 'a series' },
  topics: { schema: topicSchema, entry: 'a topic' },
};

const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Write the id with small letters, digits and hyphens only.');

/** A collection that releases refer to. */
export interface CheckedCollection {
  /** Its ids; undefined when it could not be read. */
  ids: Set<string> | undefined;
  mistakes: Mistake[];
}

/** Reads the ids of a collection that releases refer to, and finds its mistakes. */
export function checkCollection(root: string, collection: ReferredCollection): CheckedCollection {
  const file = `content/${collection}.yaml`;
  if (!existsSync(join(root, file))) {
    const message = 'This file is missing. Create it; it may be empty.';
    return { ids: undefined, mistakes: [{ file, line: 1, column: 1, message }] };
  }
  const whole = readWhole(root, file);
  const { schema, entry } = referred[collection];
  const source = { file, linesBefore: 0, entry };
  const { raw, mistakes } = checkYaml(whole.text, z.record(idSchema, schema), source);
  // An entry with a mistake in it is an entry all the same: one message, not one a release.
  const ids = raw === undefined ? undefined : new Set(Object.keys(raw as object));
  return {
    ids,
    mistakes: [...whole.mistakes, ...invisibleCharacters(file, whole.text), ...mistakes],
  };
}

/** A reference: any text when the collection could not be read, else one of its ids. */
export function knownId(collection: ReferredCollection, ids: Set<string> | undefined): z.ZodString {
  if (!ids) return z.string();
  const error = ({ input }: { input?: unknown }) => {
    const given = typeof input === 'string' ? input : undefined;
    const meant = given === undefined ? undefined : nearest(given, ids);
    const remedy = meant ? `Did you mean “${meant}”?` : `Write one of: ${[...ids].join(', ')}.`;
    return given === undefined
      ? remedy
      : `“${given}” is not in content/${collection}.yaml. ${remedy}`;
  };
  return z.string({ error }).refine((value) => ids.has(value), { error });
}
