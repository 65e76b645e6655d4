import { dayInWords } from '../../lib/dates.ts';
import { searchText as text } from '../../text.ts';
import { facetGroups } from '../index/files.ts';
import { button, element } from './element.ts';
import { opened, wide, type Change, type Choices, type Narrowing } from './narrowing.ts';

/**
 * What results are narrowed to, each a button that takes it off again.
 * @param change is told what becomes of the narrowing
 */
export function showChosen(
  place: HTMLElement,
  { groups }: Choices,
  narrowing: Narrowing,
  change: (how: Change) => void,
): void {
  const chips = facetGroups.flatMap((group) =>
    narrowing[group].map((id) => {
      // An address may name what is not there any more: it can still be taken off.
      const name = groups[group].find((choice) => choice.id === id)?.name ?? id;
      return chip(name, () =>
        change((now) => ({ ...now, [group]: now[group].filter((other) => other !== id) })),
      );
    }),
  );
  const { from, to } = narrowing;
  if (from !== undefined)
    chips.push(chip(text.chosenFrom(dayInWords(from)), () => change((now) => opened(now, 'from'))));
  if (to !== undefined)
    chips.push(chip(text.chosenTo(dayInWords(to)), () => change((now) => opened(now, 'to'))));
  if (chips.length > 1) chips.push(button(text.removeAll, () => change(wide)));
  const list = element(
    'ul',
    { className: 'chosen', ariaLabel: text.chosen },
    chips.map((one) => element('li', {}, [one])),
  );
  // Focus that stood on a chip goes to the one now in its place: it must not be lost.
  const focused = [...place.querySelectorAll('button')].indexOf(
    document.activeElement as HTMLButtonElement,
  );
  place.replaceChildren(...(chips.length > 0 ? [list] : []));
  if (focused >= 0) (chips[Math.min(focused, chips.length - 1)] ?? field())?.focus();
}

function chip(name: string, takeOff: () => void): HTMLButtonElement {
  const made = button(name, takeOff);
  made.className = 'chip';
  made.ariaLabel = text.remove(name);
  return made;
}

const field = () => document.querySelector<HTMLElement>('#search-query');
