import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../../src/schema/check-content.ts';
import { inOneLine, isError, type Mistake } from '../../../src/schema/mistakes.ts';
import { payloads, type Payload } from '../../fixtures/attack/payloads.ts';
import { fileOf, harmless, slotOf, write, type Filling, type Slot } from './slots.ts';

/** A payload that the check of the content did not let into a place, with its message. */
export interface Refusal {
  payload: Payload;
  slot: Slot;
  message: string;
}

/** A release whose every place holds a payload, another in each. */
interface Carrier {
  id: string;
  words: Filling;
  held: Partial<Record<Slot, Payload>>;
}

/** The release without any payload, which the others are compared with. */
export const twin = 'twin';

const slots = Object.keys(harmless) as Slot[];

/**
 * Releases that hold a payload in every place, another in each. One for each payload brings every
 * payload into every place; one for every eighth brings each into four or more. Those that the check
 * refuses make room for harmless words, so that the rest can be built.
 */
export class Carriers {
  readonly refusals: Refusal[] = [];
  readonly ids: string[];
  readonly #root: string;
  readonly #carriers: Carrier[];

  constructor(root: string, every: number) {
    this.#root = root;
    const numbers = payloads.map((_, number) => number).filter((number) => number % every === 0);
    this.#carriers = numbers.map((number) => {
      const { id } = payloads[number]!;
      const held = Object.fromEntries(
        slots.map((slot, step) => [slot, payloads[(number + step * 7) % payloads.length]!]),
      ) as Record<Slot, Payload>;
      const words = Object.fromEntries(
        slots.map((slot) => [slot, slot === 'source' ? official(held[slot]) : held[slot].text]),
      ) as Filling;
      return { id, words, held };
    });
    this.ids = this.#carriers.map(({ id }) => id);
  }

  /** How many times a payload was tried in a place. */
  get tried(): number {
    return this.#carriers.length * slots.length;
  }

  /** Writes them in place of the project's releases, and takes out what the check refuses. */
  async write(): Promise<void> {
    const content = join(this.#root, 'content');
    for (const name of ['releases', 'ledger'])
      rmSync(join(content, name), { recursive: true, force: true });
    // Neighbours at both ends, so that every release has both.
    for (const [id, year] of [['before', 2020] as const, ['after', 2022] as const])
      this.#writeOne(id, harmless, year);
    this.#writeOne(twin, harmless);
    for (let round = 0; round < 5; round++) {
      for (const { id, words } of this.#carriers) this.#writeOne(id, words);
      this.#writeReferred();
      const mistakes = (await checkContent(this.#root)).filter(isError);
      if (mistakes.length === 0) return;
      for (const mistake of mistakes) this.#refuse(mistake);
    }
    throw new Error('The check refuses harmless words.');
  }

  #writeOne(id: string, words: Filling, year = 2021): void {
    const folder = join(this.#root, `content/releases/${year}/${id}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'plan.txt'), 'The plan.');
    writeFileSync(
      join(folder, 'index.mdx'),
      write(id, words).replaceAll('date: 2021', `date: ${year}`),
    );
  }

  #writeReferred(): void {
    const all = [
      ...['before', 'after', twin].map((id) => ({ id, words: harmless })),
      ...this.#carriers,
    ];
    const file = (name: string, fields: (words: Filling) => Record<string, string>, more = '') =>
      writeFileSync(
        join(this.#root, `content/${name}.yaml`),
        // An entry a line: JSON is YAML.
        more + all.map(({ id, words }) => `${id}: ${JSON.stringify(fields(words))}\n`).join(''),
      );
    file('divisions', ({ division, bureau }) => ({ name: division, bureau }));
    file('series', ({ series }) => ({ name: series }));
    file('topics', ({ topic }) => ({ name: topic }), 'common: { name: Tests }\n');
  }

  /** The place that a mistake names gets harmless words. */
  #refuse(mistake: Mistake): void {
    const { file, line, message } = mistake;
    const carrier = this.#carriers.find(({ id }) => id === this.#idIn(file, line));
    const slots = carrier ? slotsAt(carrier, file, line) : [];
    if (!carrier || slots.length === 0)
      throw new Error(`Told of no payload: ${inOneLine(mistake)}`);
    for (const slot of slots) {
      const payload = carrier.held[slot];
      // Told of twice.
      if (!payload) continue;
      this.refusals.push({ payload, slot, message });
      delete carrier.held[slot];
      carrier.words = { ...carrier.words, [slot]: harmless[slot] };
    }
  }

  /** The release of a file, or that which a line of a file of all releases is for. */
  #idIn(file: string, line: number): string | undefined {
    const release = /^content\/releases\/2021\/([^/]+)\//.exec(file)?.[1];
    if (release !== undefined) return release;
    return readFileSync(join(this.#root, file), 'utf8').split('\n')[line - 1]?.split(':')[0];
  }
}

function slotsAt({ id, words }: Carrier, file: string, line: number): Slot[] {
  const slot = slotOf(id, words, line);
  if (file.endsWith('.mdx')) return slot ? [slot] : [];
  return (Object.keys(fileOf) as (keyof typeof fileOf)[]).filter(
    (name) => file === `content/${fileOf[name]}.yaml`,
  );
}

/** The address of an original with a payload in it: others are of no official host. */
function official({ text }: Payload): string {
  return harmless.source + text;
}
