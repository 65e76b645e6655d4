import GithubSlugger from 'github-slugger';
import { applyRemedies } from '../../../src/links/apply.ts';
import { checkAnchors } from '../../../src/links/check-anchors.ts';
import { guard } from '../../../src/links/guard.ts';
import type { Ledger } from '../../../src/links/ledger.ts';
import type { Lost } from '../../../src/links/lost.ts';
import { record } from '../../../src/links/record.ts';
import type { Remedy } from '../../../src/links/remedies.ts';
import { Site } from '../../../src/links/resolve.ts';
import { Chance } from '../../bench/search/chance.ts';
import { edits, Hand } from './edits.ts';
import {
  fileOf,
  offeredBy,
  realReleases,
  takeOver,
  textOf,
  type EditedRelease,
} from './releases.ts';

/** How the links of one history fared. */
export interface HistoryResult {
  /** Addresses that were ever public. */
  addresses: number;
  /** Those that do not arrive at their section or its named successor, each in words. */
  lost: string[];
  /** Addresses whose remedy the guard wrote by itself, and those it asked about. */
  written: number;
  asked: number;
  /** Links to headings by plain slugs, without ledger and guard: all, and those that are broken. */
  plain: { addresses: number; broken: number };
}

/** What an address means: the texts of its section, or what was named in their place. */
type Meaning = Set<string>;

/** Rounds of remedies after one publication: a release has its address back before its sections. */
const mostRounds = 10;

/** One random history of the real releases: edits, then whatever the guard asks for, published. */
export class History {
  readonly #hand: Hand;
  readonly #isGuarded: boolean;
  readonly #releases = realReleases();
  readonly #public = new Map<string, Meaning>();
  readonly #plain = new Map<string, Meaning>();
  /** Releases by every address that they have had. */
  readonly #homes = new Map<string, EditedRelease>();
  #ledger: Ledger = {};
  #day = 1;
  #written = 0;
  #asked = 0;
  /** Addresses in whose place the editor has named another section since the last publication. */
  readonly #named = new Set<string>();

  /** @param guarding `silent`: nobody heeds the guard, as where there is none */
  constructor(seed: number, guarding: 'heeded' | 'silent' = 'heeded') {
    this.#hand = new Hand(new Chance(seed));
    this.#isGuarded = guarding === 'heeded';
  }

  run(): HistoryResult {
    this.#publish();
    for (let left = this.#hand.chance.whole(2, 6); left > 0; left--) {
      this.#edit(this.#hand.chance.whole(4, 12));
      if (this.#isGuarded) this.#mend();
      this.#publish();
    }
    return this.#result();
  }

  #edit(times: number): void {
    const { chance } = this.#hand;
    for (let done = 0; done < times;) {
      const edit = edits[chance.one(Object.keys(edits))]!;
      if (edit(chance.one(this.#releases), this.#releases, this.#hand)) done++;
    }
  }

  /** Writes what the guard asks for, as `links:fix` does, and answers what it asks as an editor. */
  #mend(): void {
    for (let round = 0; round < mostRounds; round++) {
      const site = this.#site();
      const lost = guard(this.#ledger, { site, unread: new Map(), date: this.#date() });
      if (lost.length === 0) return;
      const clear = lost.flatMap(({ remedy }) => remedy ?? []);
      if (clear.length > 0) this.#written += clear.length;
      else this.#asked += lost.length;
      const remedies = clear.length > 0 ? clear : lost.map((one) => this.#answer(one));
      this.#write(remedies);
    }
    throw new Error('The guard is never content.');
  }

  #write(remedies: Remedy[]): void {
    for (const [file, own] of Map.groupBy(remedies, (remedy) => remedy.file)) {
      const release = this.#releases.find((candidate) => fileOf(candidate) === file)!;
      takeOver(release, applyRemedies(textOf(release), own));
    }
  }

  /** The editor knows where a text went; of one that was deleted, they name another section. */
  #answer({ address: path, places, leadTo }: Lost): Remedy {
    const [, address = '', id] = /^\/releases\/(\d+\/[^/]+)\/(?:#(.*))?$/.exec(path)!;
    const home = this.#homes.get(address)!;
    if (id === undefined) return leadTo(home.id);
    const meaning = this.#public.get(`${address}#${id}`);
    for (const release of this.#releases)
      for (const [now, texts] of sectionsOf(release))
        if (overlap(texts, meaning)) return leadTo(`${release.id}#${now}`);
    this.#named.add(`${home.id}#${id}`);
    return leadTo(places[0] ?? offeredBy(home).targets[0]!.id);
  }

  #publish(): void {
    const site = this.#site();
    const [wrong] = checkAnchors(site);
    if (wrong) throw new Error(`${wrong.file}:${wrong.line} ${wrong.message}`);
    this.#nameSuccessors(site);
    this.#ledger = record(this.#ledger, [...site.releases], this.#date());
    for (const release of this.#releases) {
      this.#homes.set(release.id, release);
      for (const [id, texts] of sectionsOf(release))
        addNew(this.#public, `${release.id}#${id}`, texts);
      for (const [slug, texts] of plainSectionsOf(release))
        addNew(this.#plain, `${release.id}#${slug}`, texts);
    }
    this.#day++;
  }

  /**
   * What an address leads to has been named in the place of its text, where nothing is left of that
   * or where it leads on by what was named for another.
   */
  #nameSuccessors(site: Site): void {
    const alive = new Set(
      this.#releases.flatMap(({ sections }) => sections.flatMap(({ texts }) => [...texts])),
    );
    const unnamed = new Site(
      site.releases.map((release) => ({
        ...release,
        anchors: release.anchors.filter(({ id }) => !this.#named.has(`${release.id}#${id}`)),
      })),
    );
    for (const [address, meaning] of this.#public) {
      const isNamed = !unnamed.resolve(...placeAt(address)) || !overlap(meaning, alive);
      if (isNamed) for (const text of this.#textsAt(site, address) ?? []) meaning.add(text);
    }
    this.#named.clear();
  }

  #textsAt(site: Site, address: string): Set<string> | undefined {
    const arrival = site.resolve(...placeAt(address));
    if (!arrival?.id) return undefined;
    const edited = this.#releases.find((candidate) => candidate.id === arrival.release.id)!;
    return new Map(sectionsOf(edited)).get(arrival.id);
  }

  #result(): HistoryResult {
    const site = this.#site();
    const lost = [...this.#public].flatMap(([address, meaning]) => {
      const texts = this.#textsAt(site, address);
      if (!texts) return [`${address} leads nowhere`];
      return overlap(texts, meaning) ? [] : [`${address} leads to ${[...texts].join()}`];
    });
    const figures = Object.entries(this.#ledger).flatMap(([id, { figures }]) =>
      Object.keys(figures)
        .filter((figure) => !site.resolve(id, figure))
        .map((figure) => `${id}#${figure} leads nowhere`),
    );
    const now = new Map<string, Set<string>>(
      this.#releases.flatMap((release) =>
        plainSectionsOf(release).map(([slug, texts]) => [`${release.id}#${slug}`, texts] as const),
      ),
    );
    const broken = [...this.#plain].filter(
      ([address, meaning]) => !overlap(now.get(address), meaning),
    );
    return {
      addresses: this.#public.size,
      lost: [...lost, ...figures],
      written: this.#written,
      asked: this.#asked,
      plain: { addresses: this.#plain.size, broken: broken.length },
    };
  }

  #site(): Site {
    return new Site(this.#releases.map(offeredBy));
  }

  #date(): string {
    return `2026-12-${String(this.#day).padStart(2, '0')}`;
  }
}

/** Ids of the sections of a release, each with its texts. */
function sectionsOf(release: EditedRelease): [id: string, texts: Set<string>][] {
  const ids = offeredBy(release).targets.filter(({ kind }) => kind === 'section');
  return release.sections
    .filter(({ marks }) => marks)
    .map(({ texts }, index) => [ids[index]!.id, texts]);
}

/** The same with ids made from the headings alone, as most sites make them. */
function plainSectionsOf({ sections }: EditedRelease): [slug: string, texts: Set<string>][] {
  const slugger = new GithubSlugger();
  return sections
    .filter(({ marks }) => marks)
    .map(({ heading, texts }) => [slugger.slug(heading), texts]);
}

function placeAt(address: string): [release: string, id: string] {
  const [release = '', id = ''] = address.split('#');
  return [release, id];
}

function addNew(known: Map<string, Meaning>, address: string, texts: Set<string>): void {
  if (!known.has(address)) known.set(address, new Set(texts));
}

function overlap(a: Set<string> | undefined, b: Set<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((text) => b.has(text));
}
