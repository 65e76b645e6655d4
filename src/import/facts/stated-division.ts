import { cleanLine } from '../blocks/characters.ts';
import type { Facts } from './collect.ts';
import { isDateLine } from './dates.ts';
import { divisionCalled, divisionIn, divisionNamed, isSame, telephonesIn } from './divisions.ts';
import type { FactField } from './labels.ts';
import { notStated, type Material, type Unsure } from './material.ts';
import { valuesOf } from './frame.ts';
import { besidesContact } from './read-lines.ts';

/** The division of a release, by its name or else by its telephone number; that if it is another. */
export function divisionOf(
  material: Material,
  unsure: Unsure,
): Pick<Facts, 'division' | 'telephone'> {
  const { frame, pageLines, known } = material;
  const values = (...fields: FactField[]) => valuesOf(frame, ...fields);
  const stated = values('division', 'contact', 'bureau');
  const lines = [...stated, ...frame.lines, ...pageLines];
  const numbers = [...values('telephone'), ...lines]
    .flatMap(telephonesIn)
    .map(({ number }) => number);
  const number = numbers[0];

  const named = values('division').map((value) => divisionNamed(value, known));
  const found =
    named.find((one) => one && !one.doubt) ??
    lines.map((line) => divisionIn(line, known)).find(Boolean) ??
    named.find(Boolean) ??
    (stated.length > 0 ? divisionNamed(stated.join(' '), known) : undefined);
  const called = number === undefined ? undefined : divisionCalled(number, known);
  const id = found && !found.doubt ? found.id : (called ?? found?.id);
  const [contact] = frame.hints.contacts;
  if (id === undefined && contact) return ofContact(contact, material, unsure);
  if (id === undefined) {
    const [first] = stated;
    unsure(
      'division',
      first
        ? `The document names “${cleanLine(first)}”, which is not in content/divisions.yaml. Write one of its ids here, or add it there.`
        : `${notStated}. Write division: and an id of content/divisions.yaml.`,
    );
  } else if (!found)
    unsure('division', `${notStated} by name: this is whose telephone number it gives.`);
  else if (found.doubt && id === found.id && id !== called) unsure('division', found.doubt);
  else if (found.doubt)
    unsure('division', `${found.doubt} Its telephone number is that of this division.`);
  tellOfRest(material, id, number);
  const own = id === undefined ? undefined : known.divisions[id]?.telephone;
  return {
    ...(id !== undefined && { division: id }),
    ...(number !== undefined && !(own && isSame(own, number)) && { telephone: number }),
  };
}

/** The division of a table that stays in the text, with its number. */
function ofContact(
  contact: string,
  { known }: Material,
  unsure: Unsure,
): Pick<Facts, 'division' | 'telephone'> {
  const { id } = divisionIn(contact, known)!;
  const { name, telephone } = known.divisions[id]!;
  unsure(
    'division',
    `${notStated} as its division: “${name}” stands in a table. Take the table out of the text if it only says whom to ask.`,
  );
  const number = telephonesIn(contact)[0]?.number;
  const isOwn = !number || (telephone !== undefined && isSame(telephone, number));
  return { division: id, ...(!isOwn && { telephone: number }) };
}

/**
 * A person, an address, another division or a second number has no field of its own, and is not
 * lost silently.
 */
function tellOfRest(
  { frame, known, findings }: Material,
  id: string | undefined,
  number: string | undefined,
): void {
  const division = id === undefined ? undefined : { id };
  const told = findings.unsure
    .filter(({ message }) => message.startsWith('division:'))
    .flatMap(({ message }) => [...message.matchAll(/“(.*?)”/g)].map(([, words]) => words!));
  const stated = valuesOf(frame, 'division', 'bureau', 'contact', 'telephone');
  for (const line of [...stated, ...frame.lines]) {
    if (isDateLine(line, '2000')) continue;
    const numbers = telephonesIn(line);
    const isOther = numbers.some((one) => !number || !isSame(one.number, number));
    const left = told.reduce((words, one) => words.replace(one, ' '), line);
    if (!isOther && besidesContact(left, known, division).length < 2) continue;
    const isUsed = (id !== undefined && divisionIn(line, known)?.id === id) || numbers.length > 0;
    findings.lose(
      isUsed
        ? `Of the line “${line}” only the division and the telephone number were carried over.`
        : `The line “${line}” was left out.`,
    );
  }
}
