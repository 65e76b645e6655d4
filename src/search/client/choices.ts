/**
 * What results can be narrowed to, what they are narrowed to, and the list that this means. It
 * comes after the first results, which do not wait for it.
 */
import type { Search } from './address.ts';
import { showChosen } from './chosen.ts';
import { listLine } from './list-line.ts';
import type { Change, Choices } from './narrowing.ts';
import { NarrowingPanel } from './narrowing-panel.ts';

const place = document.getElementById('search-narrowing')!;
const chosen = document.getElementById('search-chosen')!;
let panel: NarrowingPanel | undefined;

/** Shows the choices of an answer. @param change is told what becomes of the narrowing */
export function showChoices(
  choices: Choices,
  { query, narrowing }: Search,
  change: (how: Change) => void,
): void {
  panel ??= new NarrowingPanel(place, change);
  panel.show(choices, narrowing);
  showChosen(chosen, choices, narrowing, change);
  chosen.append(...listLine(query, narrowing, choices));
}

/** Without a search there is nothing to choose. */
export function hideChoices(): void {
  place.hidden = true;
  chosen.replaceChildren();
}
