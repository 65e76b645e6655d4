/**
 * Offers a link to the words that a reader has selected in a release, and their quotation. Neither
 * focus nor selection is touched until the reader presses a key for it: Tab leads from the selection
 * to the buttons and on from there, Escape back.
 */
import { passageText as text } from '../text.ts';
import { addressOf } from './address.ts';
import { passageIn, type Passage } from './passage.ts';
import { place } from './place.ts';
import { nested, wordsOf } from './quotation.ts';
import { Toolbar } from './toolbar.ts';

/** Milliseconds without a change after which a selection is taken to be made. */
const rest = 300;

const settings = document.getElementById('passages')!;
const statusLine = document.getElementById('section-link-status')!;
const toolbar = new Toolbar(copyLink, copyQuotation);
let passage: Passage | undefined;
let timer: ReturnType<typeof setTimeout>;
/** Whether Tab leads to the buttons: once, so that it leads on when the reader has been there. */
let isOffered = false;
let isDismissed = false;
let hasHinted = false;

settings.after(toolbar.root);
document.addEventListener('selectionchange', () => {
  isDismissed = false;
  // What is no longer selected is no longer offered. A selection that is gone may have gone by a
  // finger on a button, which will act on it.
  if (!toolbar.hasFocus && !getSelection()!.isCollapsed) toolbar.hide();
  later();
});
document.addEventListener('pointerup', later);
toolbar.root.addEventListener('focusout', later);
addEventListener('resize', later);
document.addEventListener('keydown', onKey);
later();

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(update, rest);
}

function update(): void {
  // While the mouse is pressed the selection is still being made; its release will tell.
  if (document.documentElement.matches(':active') || toolbar.hasFocus || isDismissed) return;
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

async function copyLink(): Promise<void> {
  const { href, isExact } = addressOf(passage!);
  const copied = passage!.wasWidened ? text.passageLinkWidened : text.passageLinkCopied;
  if (!(await copy(href))) return;
  if (isExact) toolbar.tick(0, copied);
  else toolbar.explain(text.sectionLinkCopied);
  say(isExact ? copied : text.sectionLinkCopied);
}

async function copyQuotation(): Promise<void> {
  const words = nested(wordsOf(passage!));
  const source = settings.dataset['source']!;
  if (!(await copy(text.quotation(words, source, addressOf(passage!).href)))) return;
  toolbar.tick(1, text.quotationCopied);
  say(text.quotationCopied);
}

/** Copies, or shows what the browser would not copy. */
async function copy(what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(what);
    return true;
  } catch {
    // No permission, or a page served without TLS.
    toolbar.explain(text.notCopied, what);
    place(toolbar.root, passage!);
    say(text.notCopied);
    return false;
  }
}

/** Tells assistive technology; emptied first, so that the same words are spoken a second time. */
function say(message: string): void {
  statusLine.textContent = '';
  setTimeout(() => (statusLine.textContent = message), 50);
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
