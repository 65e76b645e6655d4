import { readPlace, type LinkPlace } from '../schema/paths.ts';
import type { Offered } from './offered.ts';

/** Where a link arrives. */
export interface Arrival {
  release: Offered;
  /** The section, table or chart; absent for the release as a whole. */
  id?: string;
  /** What was linked to is gone; a note in its place says what became of it. */
  gone?: true;
}

/** The releases of a site, by the addresses that lead to them: their own and their old ones. */
export class Site {
  readonly releases: readonly Offered[];
  readonly #byAddress = new Map<string, Offered>();

  constructor(releases: Offered[]) {
    this.releases = releases;
    for (const release of releases)
      for (const alias of release.aliases) this.#byAddress.set(alias, release);
    for (const release of releases) this.#byAddress.set(release.id, release);
  }

  /** The release at an address below `/releases/`, its own or an old one. */
  at(address: string): Offered | undefined {
    return this.#byAddress.get(address);
  }

  /**
   * Where a link arrives, by way of every old address and id.
   * @returns undefined when it leads nowhere, or in a circle
   */
  resolve(address: string, id?: string): Arrival | undefined {
    const seen = new Set<string>();
    let place: LinkPlace & { release: string } = { release: address, ...(id && { id }) };
    for (;;) {
      const release = this.at(place.release);
      const key = `${release?.id}#${place.id ?? ''}`;
      if (!release || seen.has(key)) return undefined;
      seen.add(key);
      const { id } = place;
      if (id === undefined) return { release };
      if (release.targets.some((target) => target.id === id)) return { release, id };
      const anchor = release.anchors.find((former) => former.id === id);
      if (!anchor) return undefined;
      const [to] = anchor.to;
      if (to === undefined) return { release, gone: true };
      place = { release: release.id, ...readPlace(to) };
    }
  }

  /** The release that has a file at an address, under this name or as one of its old ones. */
  fileAt(address: string, file: string): Offered | undefined {
    const release = this.at(address);
    const has = ({ attachments }: Offered, name: string) =>
      attachments.some((attached) => attached.file === name || attached.formerly.includes(name));
    if (release && has(release, file)) return release;
    return this.releases.find(({ attachments }) =>
      attachments.some(({ formerly }) => formerly.includes(`${address}/${file}`)),
    );
  }
}
