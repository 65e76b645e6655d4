import { cleanLine } from '../blocks/characters.ts';
import type { Facts } from './collect.ts';
import { divisionCalled, divisionIn, divisionNamed, isSame, telephonesIn } from './divisions.ts';
import { notStated, type Material, type Unsure } from './material.ts';
import { besidesContact } from './read-lines.ts';

/** The division of a release, by its name or else by its telephone number; that if it is another. */
export function divisionOf(
  material: Material,
  unsure: Unsure,
): Pick<Facts, 'division' | 'telephone'> {
  const { frame, pageLines, known } = material;
  const values = (...fields: string[]) =>
    frame.facts.filter(({ field }) => fields.includes(field)).map(({ line }) => line.value);
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
  tellOfRest(material, [...values('contact'), ...values('division')]);
  const own = id === undefined ? undefined : known.divisions[id]?.telephone;
  return {
    ...(id !== undefined && { division: id }),
    ...(number !== undefined && !(own && isSame(own, number)) && { telephone: number }),
  };
}

/** A person or an address beside the division has no field of its own, and is not lost silently. */
function tellOfRest({ known, findings }: Material, lines: readonly string[]): void {
  for (const line of lines)
    if (divisionIn(line, known) || telephonesIn(line).length > 0 || line.includes('@'))
      if (besidesContact(line, known).length >= 4)
        findings.lose(
          `Of the line “${cleanLine(line)}” only the division and the telephone number were carried over.`,
        );
}
