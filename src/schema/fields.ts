import { z } from 'astro/zod';

/**
 * Names of the fields that the object at a path of a schema may have.
 * @returns nothing where there is no object
 */
export function fieldsAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const here = path.reduce<unknown>((parent, step) => {
    const known = unwrapped(parent);
    if (known instanceof z.ZodArray) return known.element;
    if (known instanceof z.ZodRecord) return known.valueType;
    if (known instanceof z.ZodObject) return known.shape[String(step)];
    return undefined;
  }, schema);
  const known = unwrapped(here);
  return known instanceof z.ZodObject ? Object.keys(known.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  while (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    schema = schema.unwrap();
  return schema;
}
