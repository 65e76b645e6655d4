import { kinds } from '../../schema/release.ts';
import { cleanLine } from '../blocks/characters.ts';
import type { Facts } from './collect.ts';
import type { FactLine } from './fact-lines.ts';
import { isDateLine } from './dates.ts';
import { isEmbargo } from './embargo-lines.ts';
import { isBareNumber, isFurniture } from './furniture-lines.ts';
import { isTopic, statedTopics } from './kind.ts';
import type { FactField } from './labels.ts';
import type { Material } from './material.ts';
import { factsOf, isContact } from './read-lines.ts';
import { sameWords } from './title-lines.ts';

/**
 * Tells of what a document states around its text and no field of the release took. Days, divisions
 * and files are told of where they are read.
 */
export function tellOfUnused(material: Material, facts: Facts): void {
  const { frame, known, findings } = material;
  tellOfPageLines(material, facts);
  const whole = (line: FactLine) => cleanLine(`${line.label}: ${line.value}`);
  const lose = (line: FactLine) => findings.lose(`The line “${whole(line)}” was left out.`);
  const loseRest = (line: FactLine, rest: string, what: string) => {
    if (letters(rest).length < 2) return;
    if (sameWords(rest, line.value)) lose(line);
    else findings.lose(`Of the line “${whole(line)}” only ${what} carried over.`);
  };
  /** Those that a field takes whole or not at all. */
  const taken: Partial<Record<FactField, (line: FactLine) => boolean>> = {
    title: ({ value }) => sameWords(value, facts.title),
    headline: ({ value }) => sameWords(value, facts.headline),
    summary: ({ value }) => sameWords(value, facts.summary),
    kind: ({ value }) => [facts.kind, kinds[facts.kind]].some((name) => sameWords(value, name)),
    source: ({ value, links = [] }) =>
      [value, ...links.map(({ url }) => url)].includes(facts.source ?? ''),
    addressees: () => false,
    // How often a page was read is no part of a release; a number with a word may be one.
    ignored: ({ value, inText }) => !inText && /^[\d.,\s]*$/.test(value),
  };
  for (const { field, line } of frame.facts) {
    if (taken[field]?.(line) === false) lose(line);
    if (field === 'topics') {
      const isKept = (name: string) => facts.topics.some((id) => isTopic(name, id, known));
      const unknown = statedTopics(line.value).filter((name) => !isKept(name));
      if (unknown.length > 0)
        findings.lose(
          `content/topics.yaml has no topic of this name, so it was left out: ${unknown.map((name) => `“${name}”`).join(', ')}.`,
        );
    }
    if (field === 'meetings') {
      const names = facts.meetings.map(({ series }) => known.series[series]!.name);
      loseRest(line, without(line.value.replace(ordinal, ''), names), 'the meeting was');
    }
    if (field === 'people') {
      const names = facts.people.flatMap(({ name, office }) => [office, name]);
      loseRest(line, without(line.value.replace(/\(DPM\)/g, ''), names), 'names and offices were');
    }
  }
}

/** Lines above and below the pages that are no fact, nor whose paper it is, the day or a number. */
function tellOfPageLines({ pageLines, known, findings }: Material, facts: Facts): void {
  for (const line of new Set(pageLines)) {
    const isTaken =
      isFurniture(line) ||
      isBareNumber(line) ||
      isEmbargo(line) ||
      isDateLine(line, '2000') !== undefined ||
      isContact(line, known) ||
      factsOf(line, undefined) !== undefined ||
      [facts.title, facts.headline].some((said) => sameWords(said, line));
    if (!isTaken) findings.lose(`The line “${line}” above or below the pages is not in the text.`);
  }
}

const ordinal =
  /\b(?:\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/gi;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a line without these names, however they set their signs. */
function without(line: string, names: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(plain(name).trim(), ' '), plain(line))
    .replace(/\b(?:and|the)\b/g, ' ');
}
