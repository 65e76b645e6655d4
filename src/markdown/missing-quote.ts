/** An attribute that runs on to the first quotation mark of the next one: caption="A unit="%". */
export interface RunOn {
  /** The attribute as it should be: `caption="A"`. */
  first: string;
  /** The name of the next one. */
  next: string;
}

/**
 * Whether the second quotation mark of an attribute is missing, so that its value ends with the name
 * of the next.
 * @param known attributes that the tag may have
 */
export function runsOn(name: string, value: string, known: readonly string[]): RunOn | undefined {
  const [rest, next] = /\s+([\w-]+)=$/.exec(value) ?? [];
  return next !== undefined && known.includes(next)
    ? { first: `${name}="${value.slice(0, -rest!.length)}"`, next }
    : undefined;
}

/** What to write instead. @param value what stands behind the name of the next attribute */
export const missingQuote = ({ first, next }: RunOn, value: string): string =>
  `A quotation mark is missing between two attributes. Write ${first} ${next}="${value}".`;
