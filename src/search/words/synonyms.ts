import { analyse, type Word } from './analyse.ts';

/** A word or phrase with the form that stands for its whole group in the index. */
interface Synonym {
  sequence: string[];
  standsFor: string;
}

/** Words and phrases that mean the same as others, by their first form. */
export type Synonyms = ReadonlyMap<string, Synonym[]>;

/** What finding by a synonym is worth. */
const synonymWorth = 0.8;

/**
 * Prepares groups of words and phrases that mean the same. The first single word of a group stands
 * for all of it: texts with another one are indexed under it too, and queries with another one
 * look for it too.
 * @param groups as `content/synonyms.yaml` has them
 */
export function prepareSynonyms(groups: string[][]): Synonyms {
  const byFirst = new Map<string, Synonym[]>();
  groups.forEach((group, number) => {
    const sequences = group.map((member) =>
      analyse(member)
        .filter(({ common, forms }) => !common || forms.length > 0)
        .map(({ ways }) => ways[0]!.forms[0]!),
    );
    const alone = sequences.find(({ length }) => length === 1)?.[0];
    const standsFor = alone ?? `synonym${number}`;
    for (const sequence of sequences) {
      const [first] = sequence;
      if (first === undefined || (sequence.length === 1 && first === standsFor)) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { sequence, standsFor }]);
    }
  });
  return byFirst;
}

/**
 * The words of a text or query, those that a synonym covers known by its group too: they are
 * indexed under it and find it. In a phrase of several words the first and the last one are, so
 * that longer phrases hold on both sides of it.
 */
export function withSynonyms(words: Word[], synonyms: Synonyms): Word[] {
  const found = words.flatMap((_, start) =>
    synonymsAt(words, start, synonyms).map((synonym) => ({ start, ...synonym })),
  );
  return words.map((word, at) => {
    const covering = found.filter(({ start, end }) => start <= at && at <= end);
    if (covering.length === 0) return word;
    const atEnds = covering.filter(({ start, end }) => at === start || at === end);
    const within = new Set(covering.map(({ standsFor }) => standsFor));
    return {
      ...word,
      forms: [...new Set([...word.forms, ...atEnds.map(({ standsFor }) => standsFor)])],
      within,
      ways: [...word.ways, ...[...within].map((form) => ({ forms: [form], worth: synonymWorth }))],
    };
  });
}

/** The synonyms that begin at a word: index of their last word, and the form for their group. */
export function synonymsAt(
  words: Word[],
  start: number,
  synonyms: Synonyms,
): { end: number; standsFor: string }[] {
  const { forms, ways } = words[start]!;
  const firsts = [...forms, ...(ways[0]?.forms ?? [])].filter((form) => synonyms.has(form));
  return [...new Set(firsts)].flatMap((form) =>
    synonyms.get(form)!.flatMap(({ sequence, standsFor }) => {
      const end = endOf(sequence, words, start);
      return end === undefined ? [] : [{ end, standsFor }];
    }),
  );
}

/** Index of the word that a sequence of forms ends with, common words between them passed over. */
function endOf(sequence: string[], words: Word[], start: number): number | undefined {
  let at = start;
  for (const form of sequence.slice(1)) {
    at++;
    while (words[at]?.common && !words[at]!.forms.includes(form)) at++;
    if (!words[at]?.forms.includes(form)) return undefined;
  }
  return at;
}
