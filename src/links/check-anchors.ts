import { nearest } from '../lib/words.ts';
import { isReserved } from '../markdown/reserved-ids.ts';
import { readPlace } from '../schema/paths.ts';
import type { Mistake } from '../schema/mistakes.ts';
import type { Offered } from './offered.ts';
import type { Site } from './resolve.ts';

/** What is wrong with the entries under `anchors`: each has an id of its own and leads somewhere. */
export function checkAnchors(site: Site): Mistake[] {
  return site.releases.flatMap((release) => {
    const ids = new Set<string>();
    return release.anchors.flatMap(({ id, to }, index): Mistake[] => {
      const wrong = (field: string, message: string | undefined) =>
        message === undefined ? [] : [{ ...release.locate(['anchors', index, field]), message }];
      const isTwice = ids.has(id);
      ids.add(id);
      return [
        ...wrong('id', isTwice ? `“${id}” has an entry already. Remove one.` : held(id, release)),
        ...to.flatMap((place) => wrong('to', leadsNowhere(place, release, site))),
      ];
    });
  });
}

/** A former id must stay that: a new section of its name would take its readers. */
function held(id: string, { targets }: Offered): string | undefined {
  if (isReserved(id)) return `“${id}” is an id of the page itself. No link can have led there.`;
  const target = targets.find((candidate) => candidate.id === id);
  if (!target) return undefined;
  const { opening, name, kind } = target;
  const written =
    kind === 'section' ? `${opening} ${name} {#${id}-2}` : `${opening} id="${id}-2" …>`;
  return `“${id}” is the id of “${name}” in this text. If links to it shall lead there, remove this entry; if not, give that one an id of its own: ${written}.`;
}

function leadsNowhere(written: string, release: Offered, site: Site): string | undefined {
  const { release: address = release.id, id } = readPlace(written)!;
  if (site.resolve(address, id)) return undefined;
  const other = site.at(address);
  if (!other) {
    const meant = nearest(
      address,
      site.releases.map((candidate) => candidate.id),
    );
    return `There is no release “${address}”. ${meant ? `Did you mean “${meant}”?` : 'Write its address below /releases/.'}`;
  }
  if (other.anchors.some((anchor) => anchor.id === id))
    return `“${written}” leads back to itself. Write the id of a section that is in the text.`;
  const ids = other.targets.map((target) => target.id);
  const meant = nearest(id!, ids);
  const nothing =
    'Write the address of another release, 2021/other-release#its-section; or remove “to”, and say under “note” what became of it.';
  const where = other === release ? 'in this text' : `in ${other.file}`;
  const remedy = meant
    ? `Did you mean “${meant}”?`
    : ids.length > 0
      ? `Write one of: ${ids.join(', ')}.`
      : nothing;
  return `There is no section “#${id}” ${where}. ${remedy}`;
}
