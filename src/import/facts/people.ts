import type { Known } from '../../desk/known.ts';

/** A person with the office that a text gives them. */
export interface Person {
  name: string;
  office: string;
}

const offices =
  '(?:(?:Deputy )?Prime Minister(?: \\(DPM\\))?(?: and Minister of [A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+)*)?|(?:1st |2nd |First |Second |Senior )?(?:Vice|Deputy) Minister(?: of [A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+)*)?|(?:[A-Z][\\w.]* )?(?:Treasury|Finance) (?:Secretary|Minister)|Minister of [A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+)*)';
/** Hong Nam-ki, Kim Dong Yeon, Kyungho CHOO: two or three words with capitals. */
const name =
  '((?:[A-Z][a-z]+|[A-Z]{2,})(?:-[a-z]+)?(?: (?:[A-Z][a-z]+|[A-Z]{2,})(?:-[a-z]+)?){1,2})';
const stated = new RegExp(`\\b(${offices}) ${name}(?![\\p{L}-])`, 'gu');

/** Words that follow an office and are no name. */
const noName =
  /^(?:Deputy|Prime|Minister|Vice|Secretary|Finance|Said|The|Meeting|And|Of|Will|Holds|Chaired|Attended|Held|Economic|Republic)\b/i;

/**
 * The people whom the first paragraphs name with their office: those that other releases have, and
 * those that stand there in the usual form.
 */
export function peopleIn(lead: readonly string[], { people: known }: Known): Person[] {
  const text = lead.join('\n').replace(/ \(DPM\)/g, '');
  const found: (Person & { at: number })[] = [];
  const add = (person: Person, at: number) => {
    if (!found.some((other) => other.name === person.name)) found.push({ ...person, at });
  };
  for (const person of known.toSorted((a, b) => b.office.length - a.office.length)) {
    const at = text.indexOf(`${person.office} ${person.name}`);
    const behind = text.indexOf(`${person.name}, the ${person.office}`);
    if (at >= 0) add(person, at);
    else if (behind >= 0) add(person, behind);
  }
  for (const { 1: office, 2: who, index } of text.matchAll(stated))
    if (!noName.test(who!)) add({ name: who!, office: office! }, index);
  return found.toSorted((a, b) => a.at - b.at).map(({ name, office }) => ({ name, office }));
}
