import { isScalar, isSeq, type Scalar, type YAMLSeq } from 'yaml';
import { inOneLine, type Mistake } from './mistakes.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import { faultOfSynonym, sameToSearch } from './synonym-text.ts';
import { startOf } from './yaml-offsets.ts';

/** Where an editor lists the words that mean the same to a search; the site may do without it. */
export const synonymsFile = 'content/synonyms.yaml';

const example = '[FX, forex, foreign exchange]';

/**
 * Groups of words and phrases that mean the same to a search, as they are written.
 * @param source text of `content/synonyms.yaml`; without a group in it there are none
 * @throws {Error} when the text has mistakes, with one line for each
 */
export function readSynonyms(source: string): string[][] {
  const mistakes = checkSynonyms(source);
  if (mistakes.length > 0) throw new Error(mistakes.map(inOneLine).join('\n'));
  return (read(source).document.toJS() ?? []) as string[][];
}

/**
 * Every mistake in the groups of words that mean the same, at its place.
 * @param source text of `content/synonyms.yaml`
 */
export function checkSynonyms(source: string): Mistake[] {
  const { document, mistakes, placeOf } = read(source);
  const groups: unknown = document.contents;
  if (mistakes.length > 0 || document.toJS() === null) return mistakes;
  const place = (node: unknown) => placeOf({ offset: startOf(node) ?? 0 });
  const wrong = (node: unknown, message: string) => [{ ...place(node), message }];
  if (!isSeq(groups))
    return wrong(
      groups,
      `Write the file as a list of groups, each on a line of its own: - ${example}.`,
    );

  const seen = new Map<string, SeenWord>();
  return groups.items.flatMap((group) => {
    if (!isSeq(group))
      return wrong(group, `A group is a list. Write it in square brackets: ${asList(group)}.`);
    if (group.items.length < 2)
      return wrong(
        group,
        `A group needs two words or more. Write it like ${example}, or remove it.`,
      );
    return group.items.flatMap((word) => {
      const fault = faultOfWord(word) ?? faultBeside(seen, word, group, place(word).line);
      return fault ? wrong(word, fault) : [];
    });
  });
}

/** A word that stands in a group, with the line of the file it stands in. */
interface SeenWord {
  text: string;
  group: YAMLSeq;
  line: number;
}

/** What is wrong with a word beside those before it, to which it is added. */
function faultBeside(
  seen: Map<string, SeenWord>,
  word: unknown,
  group: YAMLSeq,
  line: number,
): string | undefined {
  const text = String((word as Scalar).value);
  const key = sameToSearch(text);
  const earlier = seen.get(key);
  if (!earlier) return void seen.set(key, { text, group, line });
  return earlier.group === group
    ? `“${text}” is the same to a search as “${earlier.text}” in this group. Remove one of the two.`
    : `“${text}” is the same to a search as “${earlier.text}” in line ${earlier.line}. Keep one of the two, or join their groups.`;
}

/** Without the mark that some editors put before a text, which is no part of its first line. */
function read(source: string): ReadYaml {
  return readYaml(source.replace(/^\uFEFF/, ''), synonymsFile);
}

/** What is wrong with a word or phrase, if anything. */
function faultOfWord(word: unknown): string | undefined {
  if (!isScalar(word))
    return 'Write a word or phrase here, and put it in quotation marks if it holds a colon or brackets.';
  if (typeof word.value === 'string') return faultOfSynonym(word.value);
  return word.source
    ? `YAML does not read this as text. Write it in quotation marks: "${word.source}".`
    : 'A word is missing here. Write it, or remove its place in the list.';
}

/** A group that was written as a text with commas, as the list it was meant to be. */
function asList(group: unknown): string {
  const text = isScalar(group) ? String(group.value) : '';
  return text.includes(',') ? `[${text}]` : example;
}
