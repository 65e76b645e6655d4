import { searchText as text } from '../../text.ts';
import { facetGroups, type FacetGroup } from '../index/files.ts';
import { button, element } from './element.ts';
import { opened, type Change, type Choice, type Choices, type Narrowing } from './narrowing.ts';

/** Choices of a group that are shown at first. */
const shownAtFirst = 6;

/** One choice on the page. */
interface Row {
  item: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/**
 * The choices that narrow results. On a phone they are folded behind one button with their number;
 * on a desk they stand beside the results. The rows are made once and then only changed, so that
 * focus stays where the reader has it.
 */
export class NarrowingPanel {
  readonly #place: HTMLDetailsElement;
  readonly #summary: HTMLElement;
  readonly #change: (how: Change) => void;
  readonly #rows = new Map<string, Row>();
  readonly #groups = new Map<
    FacetGroup,
    { fieldset: HTMLElement; all: boolean; more: HTMLButtonElement }
  >();
  #from?: HTMLInputElement;
  #to?: HTMLInputElement;
  #choices?: Choices;
  #narrowing?: Narrowing;

  /** @param change is told what becomes of the narrowing */
  constructor(place: HTMLElement, change: (how: Change) => void) {
    this.#place = place as HTMLDetailsElement;
    this.#summary = place.querySelector('summary')!;
    this.#change = change;
    const wide = matchMedia('(min-width: 60rem)');
    const fold = () => (this.#place.open = wide.matches);
    wide.addEventListener('change', fold);
    fold();
  }

  show(choices: Choices, narrowing: Narrowing): void {
    this.#choices = choices;
    if (this.#groups.size === 0) this.#build(choices);
    for (const group of facetGroups) this.#update(group);
    this.#narrowing = narrowing;
    this.#showDates();
    const chosen =
      facetGroups.reduce((sum, group) => sum + narrowing[group].length, 0) +
      [narrowing.from, narrowing.to].filter(Boolean).length;
    this.#summary.textContent = text.narrowCount(chosen);
    const leavesSome = ({ count }: Choice) => count > 0;
    // Of no results at all there is nothing to choose.
    this.#place.hidden =
      chosen === 0 && !facetGroups.some((group) => choices.groups[group].some(leavesSome));
  }

  #build({ groups, firstDay, lastDay }: Choices): void {
    const fieldsets = facetGroups.map((group) => {
      const rows = groups[group].map((choice) => this.#row(group, choice));
      const more = button('', () => {
        const state = this.#groups.get(group)!;
        state.all = !state.all;
        this.#update(group);
      });
      const fieldset = element('fieldset', {}, [
        element('legend', {}, [text.narrowGroups[group]]),
        element('ul', {}, rows),
        more,
      ]);
      this.#groups.set(group, { fieldset, all: false, more });
      return fieldset;
    });
    const day = (label: string) => {
      const input = element('input', { type: 'date', min: firstDay, max: lastDay });
      input.addEventListener('change', () => this.#changeDates());
      // A year that was never finished is no day.
      input.addEventListener('blur', () => {
        if (isUnfinished(input.value)) this.#showDates();
      });
      return { input, label: element('label', {}, [label, input]) };
    };
    const from = day(text.narrowFrom);
    const to = day(text.narrowTo);
    [this.#from, this.#to] = [from.input, to.input];
    const dates = element('fieldset', { className: 'dates' }, [
      element('legend', {}, [text.narrowDates]),
      from.label,
      to.label,
    ]);
    this.#place.append(element('div', { className: 'choices' }, [...fieldsets, dates]));
  }

  #row(group: FacetGroup, { id, name }: Choice): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      this.#change((now) => {
        const others = now[group].filter((other) => other !== id);
        return { ...now, [group]: box.checked ? [...others, id] : others };
      });
    });
    const count = element('span', { className: 'count' });
    const item = element('li', {}, [
      element('label', {}, [box, element('span', {}, [name]), ' ', count]),
    ]);
    this.#rows.set(`${group}/${id}`, { item, box, count });
    return item;
  }

  /** Shows the choices of a group that leave something, and those that are chosen. */
  #update(group: FacetGroup): void {
    const choices = this.#choices!.groups[group];
    const { fieldset, all, more } = this.#groups.get(group)!;
    const useful = choices.filter(({ count, chosen }) => count > 0 || chosen);
    const focused = document.activeElement;
    const shown = new Set(
      all ? useful : useful.filter(({ chosen }, at) => chosen || at < shownAtFirst),
    );
    for (const choice of choices) {
      const { item, box, count } = this.#rows.get(`${group}/${choice.id}`)!;
      box.checked = choice.chosen;
      count.textContent = `(${choice.count})`;
      // What the reader has just used does not vanish under the finger.
      item.hidden = !shown.has(choice) && box !== focused;
    }
    fieldset.hidden = useful.length === 0;
    more.hidden = useful.length <= shownAtFirst;
    more.textContent = all ? text.showFewerChoices : text.showAllChoices(useful.length);
    more.ariaExpanded = String(all);
  }

  #showDates(): void {
    for (const [input, day = ''] of [
      [this.#from!, this.#narrowing?.from],
      [this.#to!, this.#narrowing?.to],
    ] as const) {
      // Not under the fingers of somebody who has got as far as the first digits of a year.
      const isTyped = document.activeElement === input && isUnfinished(input.value);
      if (input.value !== day && !isTyped) input.value = day;
    }
  }

  #changeDates(): void {
    const from = this.#from!.value;
    const to = this.#to!.value;
    this.#change((now) => {
      const begun = isUnfinished(from) ? now.from : from;
      const ended = isUnfinished(to) ? now.to : to;
      return {
        ...opened(opened(now, 'from'), 'to'),
        ...(begun && { from: begun }),
        ...(ended && { to: ended }),
      };
    });
  }
}

/** Browsers tell of a year with each of its digits: 0002, 0020, 0202. */
function isUnfinished(day: string): boolean {
  return day.startsWith('0');
}
