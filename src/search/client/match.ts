import type { Word } from '../words/analyse.ts';
import type { Clause, Step } from './query.ts';

/**
 * Where the next form stands: at most so far on as was asked, since the parts of a compound share
 * one place. A form does not follow itself there: "year on year" is not every year.
 */
function nextPlace(
  at: number,
  previous: Step,
  { form, gap }: Step,
  holds: (place: number) => boolean,
): number | undefined {
  for (let place = at + gap; place >= at; place--)
    if (holds(place) && (place > at || form !== previous.form)) return place;
  return undefined;
}

/**
 * Where a sequence of forms begins, given where each of its forms stands.
 * @param placesOf places of a form, ascending
 */
export function sequencePlaces(sequence: Step[], placesOf: (form: string) => number[]): number[] {
  const [first, ...rest] = sequence;
  if (!first) return [];
  const places = rest.map(({ form }) => new Set(placesOf(form)));
  return placesOf(first.form).filter((start) => {
    let at: number | undefined = start;
    return rest.every((step, index) => {
      at = nextPlace(at!, sequence[index]!, step, (place) => places[index]!.has(place));
      return at !== undefined;
    });
  });
}

/** A text with what a query finds in it. */
export interface Matches {
  /** For each clause, indexes of the words that it finds. */
  byClause: Set<number>[];
}

/** Finds the clauses of a query in the words of a text. */
export function matchText(words: Word[], clauses: Clause[]): Matches {
  const places = new Map<string, number[]>();
  words.forEach(({ forms }, index) => {
    for (const form of forms) {
      const known = places.get(form);
      if (known) known.push(index);
      else places.set(form, [index]);
    }
  });
  const placesOf = (form: string) => places.get(form) ?? [];
  return {
    byClause: clauses.map((clause) => {
      const found = new Set<number>();
      for (const { steps } of clause.ways) {
        for (const start of sequencePlaces(steps, placesOf))
          for (const index of extent(steps, start, words)) found.add(index);
        if (steps.length === 1)
          words.forEach(({ within }, index) => {
            if (within?.has(steps[0]!.form)) found.add(index);
          });
      }
      const { beginning } = clause;
      if (found.size === 0 && beginning !== undefined)
        words.forEach(({ plain, forms }, index) => {
          if ([plain, ...forms].some((form) => form.startsWith(beginning))) found.add(index);
        });
      return found;
    }),
  };
}

/** The words that a sequence covers, those between them included. */
function extent(sequence: Step[], start: number, words: Word[]): number[] {
  let at = start;
  for (const [index, step] of sequence.slice(1).entries())
    at = nextPlace(
      at,
      sequence[index]!,
      step,
      (place) => words[place]?.forms.includes(step.form) ?? false,
    )!;
  return Array.from({ length: at - start + 1 }, (_, index) => start + index);
}
