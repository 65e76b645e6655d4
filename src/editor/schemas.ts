import { z } from 'astro/zod';
import { divisionSchema, seriesSchema, topicSchema } from '../schema/references.ts';

const draft = 'http://json-schema.org/draft-07/schema#';

/** A collection in YAML: ids of small letters, digits and hyphens, each with its fields. */
function collection(entry: z.ZodType, title: string): object {
  // A file with comments alone holds nothing, and is right.
  const schema = z.toJSONSchema(z.record(z.string(), entry), {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  });
  return {
    ...schema,
    title,
    type: ['object', 'null'],
    propertyNames: { pattern: '^[a-z0-9-]+$' },
  };
}

/**
 * JSON Schemas (draft 7, which editors know best) of the author's YAML files, by the file's name:
 * an editor offers their fields and marks what is none. That of releases is Astro's to write, for
 * its extension reads front matter, and what it knows of ids changes with the content.
 */
export const schemas: Readonly<Record<string, object>> = {
  divisions: collection(divisionSchema, 'The divisions that issue releases, by id'),
  series: collection(seriesSchema, 'The series of meetings, by id'),
  topics: collection(topicSchema, 'The topics of releases, by id'),
  synonyms: {
    $schema: draft,
    title: 'Words that mean the same to a search',
    description: 'A group of words on each line: - [FX, forex, foreign exchange]',
    type: ['array', 'null'],
    items: { type: 'array', minItems: 2, items: { type: 'string' } },
  },
};
