import type { Chance } from './chance.ts';

const syllables =
  'an bae cheon dae dong eun gang geum gwang gyeong ha hae hwa hyeon il jang je jin jong ju kang mok mun nam on pyeong sae san se seong seo si sin song su tae un wol yang yeon yong yu'.split(
    ' ',
  );

/** How fast new names come, from 0 to 1: the exponent of Heaps’ law. */
const discount = 0.7;
const strength = 20;

/**
 * Names of places, firms and people as they come in texts: a few often, most of them once, and new
 * ones for ever. It is the process of Pitman and Yor, whose number of names grows as Heaps’ law has
 * it and whose counts follow Zipf’s.
 */
export class Names {
  readonly #chance: Chance;
  /** Every name given, as often as it was given. */
  readonly #given: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  next(): string {
    const chance = this.#chance;
    const isNew =
      chance.number() * (this.#given.length + strength) < strength + discount * this.#counts.size;
    const name = isNew ? this.#made() : this.#known();
    this.#given.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return name;
  }

  #known(): string {
    for (;;) {
      const name = this.#chance.one(this.#given);
      if (this.#chance.number() >= discount / this.#counts.get(name)!) return name;
    }
  }

  #made(): string {
    const parts = Array.from({ length: this.#chance.whole(2, 4) }, () =>
      this.#chance.one(syllables),
    );
    const name = parts.join('');
    return name[0]!.toUpperCase() + name.slice(1);
  }
}
