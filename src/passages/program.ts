/**
 * Offers a link to the words that a reader has selected in a release, and their quotation. Neither
 * focus nor selection is touched until the reader presses a key for it: Tab leads from the selection
 * to the buttons and on from there, Escape back.
 */
import { element } from '../search/client/element.ts';
import { passageText as text } from '../text.ts';
import { copyLink, copyQuotation, say } from './copying.ts';
import { passageIn, type Passage } from './passage.ts';
import { place } from './place.ts';
import { Toolbar } from './toolbar.ts';

/** Milliseconds without a change after which a selection is taken to be made. */
const rest = 300;

const toolbar = new Toolbar(
  () => copyLink(passage!, toolbar),
  () => copyQuotation(passage!, toolbar),
);
let passage: Passage | undefined;
let timer: ReturnType<typeof setTimeout>;
/** Whether Tab leads to the buttons: once, so that it leads on when the reader has been there. */
let isOffered = false;
let isDismissed = false;
let hasHinted = false;

const template = document.getElementById('passages')!;
// How the buttons look; without it they can be used all the same.
await new Promise((done) => {
  const look = element('link', { rel: 'stylesheet', href: template.dataset['styles']! });
  look.addEventListener('load', done);
  look.addEventListener('error', done);
  document.head.append(look);
});
template.after(toolbar.root);
document.addEventListener('selectionchange', () => {
  isDismissed = false;
  // What is no longer selected is no longer offered. A selection that is gone may have gone by a
  // finger on a button, which will act on it.
  if (!toolbar.hasFocus && !getSelection()!.isCollapsed) toolbar.hide();
  later();
});
toolbar.root.addEventListener('focusout', later);
addEventListener('resize', later);
document.addEventListener('keydown', onKey);
later();

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(update, rest);
}

function update(): void {
  if (toolbar.hasFocus || isDismissed) return;
  // While the mouse is pressed, or a finger, the selection is still being made.
  if (document.documentElement.matches(':active')) return later();
  const selection = getSelection();
  const found = selection?.isCollapsed === false ? passageIn(selection) : undefined;
  const isNew = found?.from !== passage?.from || found?.to !== passage?.to;
  passage = found;
  if (!passage) return toolbar.hide();
  if (isNew || !toolbar.isShown) {
    toolbar.show();
    isOffered = true;
    if (!hasHinted) say(text.passageToolsHint);
    hasHinted = true;
  }
  place(toolbar.root, passage);
}

function onKey(event: KeyboardEvent): void {
  if (!toolbar.isShown) return;
  if (event.key === 'Escape') {
    if (toolbar.hasFocus) focusWords();
    toolbar.hide();
    isDismissed = true;
  } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) onTab(event);
}

function onTab(event: KeyboardEvent): void {
  const back = event.shiftKey;
  if (!toolbar.hasFocus) {
    if (back || !isOffered) return;
    event.preventDefault();
    toolbar.focus();
    isOffered = false;
  } else if (toolbar.isLeftBy(back)) {
    // The browser goes on from the words, or stays at them on the way back.
    focusWords();
    if (back) event.preventDefault();
    isOffered = back;
  }
}

/** Puts the focus where the passage ends, until it moves on. */
function focusWords(): void {
  const holder = passage!.range.endContainer.parentElement!;
  holder.tabIndex = -1;
  holder.addEventListener('blur', () => holder.removeAttribute('tabindex'), { once: true });
  holder.focus({ preventScroll: true });
}
