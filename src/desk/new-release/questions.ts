import type { Readable, Writable } from 'node:stream';
import {
  autocomplete,
  isCancel,
  multiselect,
  select,
  text,
  type CANCEL_SYMBOL,
} from '@clack/prompts';
import { kinds } from '../../schema/release.ts';
import { faultOfSlug } from '../address.ts';
import { faultOf, type FlagName, type Given } from './facts.ts';
import type { Known, Names } from './known.ts';

/** The author has pressed Ctrl+C or Escape. */
export class Cancelled extends Error {}

/** Where the questions are asked; the terminal, unless said. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** Asks for whatever was not given. */
export class Questions {
  readonly #known: Known;
  readonly #terminal: Terminal;

  constructor(known: Known, terminal: Terminal = {}) {
    this.#known = known;
    this.#terminal = terminal;
  }

  /**
   * @param given by flags; these are not asked for
   * @param today what the date is if nothing else is said
   * @throws Cancelled
   */
  async ask(given: Given, today: string): Promise<Given> {
    const { divisions, topics, series } = this.#known;
    const answers = { ...given };
    answers.title ??= await this.#line('title', 'What is the formal title?');
    answers.headline ??= await this.#line('headline', 'What is the news, in one line?');
    answers.date ??= await this.#line('date', 'On which day is it published?', today);
    answers.kind ??= await this.#one('What kind of release is it?', namesOfKinds);
    answers.division ??= await this.#oneOfMany('Which division issues it?', divisions);
    answers.topics ??= await this.#several(
      'What is it about? (The space bar chooses, Enter ends.)',
      topics,
    );
    if (answers.kind === 'ministerial-meeting') {
      answers.series ??= await this.#oneOfMany('Which series of meetings is it of?', series);
      answers.number ??= await this.#line(
        'number',
        'Which number has the meeting? (Nothing if it has none.)',
        firstNumber(answers.title),
      );
    }
    return answers;
  }

  /** Asks for the end of the address, which it proposes. */
  async askSlug(year: string, proposed: string): Promise<string> {
    return answered(
      await text({
        ...this.#terminal,
        message: `What shall the address be, for ever? /releases/${year}/…/`,
        initialValue: proposed,
        validate: (value = '') => faultOfSlug(year, value, this.#known.addresses),
      }),
    );
  }

  async #line(name: FlagName, message: string, proposed = ''): Promise<string> {
    const validate = (value = '') => faultOf(name, value, this.#known);
    return answered(
      await text({ ...this.#terminal, message, initialValue: proposed, validate }),
    ).trim();
  }

  async #one(message: string, names: Names): Promise<string> {
    return answered(await select({ ...this.#terminal, message, options: optionsOf(names) }));
  }

  async #oneOfMany(message: string, names: Names): Promise<string> {
    const placeholder = 'Type to find it';
    const options = optionsOf(names);
    return answered(await autocomplete({ ...this.#terminal, message, options, placeholder }));
  }

  async #several(message: string, names: Names): Promise<string> {
    const options = optionsOf(names);
    const chosen = await multiselect({ ...this.#terminal, message, options, required: false });
    return answered(chosen).join(',');
  }
}

const namesOfKinds: Names = new Map(Object.entries(kinds));

function optionsOf(names: Names): { value: string; label: string }[] {
  return [...names].map(([value, label]) => ({ value, label }));
}

/** The number that a meeting's title begins with: 36th. */
function firstNumber(title: string): string {
  return /^(\d+)(?:st|nd|rd|th)\b/.exec(title)?.[1] ?? '';
}

/** @throws Cancelled */
function answered<Value>(answer: Value | typeof CANCEL_SYMBOL): Value {
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
