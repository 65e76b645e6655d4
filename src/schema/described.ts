import type { z } from 'astro/zod';

/** What an editor says of each field of an entry, by the field's name. */
export type Help = Readonly<Record<string, string>>;

/**
 * Gives each field of a schema the words that editors show for it (JSON Schema's `description`).
 * @throws Error when a field has no words, or words no field: our own fault
 */
export function described<Schema extends z.ZodObject>(schema: Schema, help: Help): Schema {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  const wrong = [
    ...fields.map(([name]) => name).filter((name) => !Object.hasOwn(help, name)),
    ...Object.keys(help).filter((name) => !Object.hasOwn(schema.shape, name)),
  ];
  if (wrong.length > 0) throw new Error(`The help for editors is not right: ${wrong.join(', ')}.`);
  return schema.extend(
    Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        field.meta({ ...field.meta(), description: help[name]! }),
      ]),
    ),
  ) as unknown as Schema;
}

/** Lets an editor offer the values of a reference, each with what it stands for. */
export function offering<Schema extends z.ZodType>(
  schema: Schema,
  values: ReadonlyMap<string, string>,
): Schema {
  return schema.meta({ enum: [...values.keys()], enumDescriptions: [...values.values()] });
}
