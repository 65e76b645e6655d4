import { passageText as text } from '../text.ts';
import { addressOf } from './address.ts';
import type { Passage } from './passage.ts';
import { place } from './place.ts';
import { nested, wordsOf } from './quotation.ts';
import type { Toolbar } from './toolbar.ts';

/** Copies the link to a passage; the toolbar and the status line tell how it went. */
export async function copyLink(passage: Passage, toolbar: Toolbar): Promise<void> {
  const { href, isExact } = addressOf(passage);
  if (!(await copy(href, passage, toolbar))) return;
  if (isExact) {
    const copied = passage.wasWidened ? text.passageLinkWidened : text.passageLinkCopied;
    toolbar.tick(0, copied);
    say(copied);
  } else explain(text.sectionLinkCopied, '', passage, toolbar);
}

/** Copies a passage as a quotation, with ministry, title, date and link. */
export async function copyQuotation(passage: Passage, toolbar: Toolbar): Promise<void> {
  const source = document.getElementById('passages')!.dataset['source']!;
  const words = nested(wordsOf(passage));
  const quotation = text.quotation(words, source, addressOf(passage).href);
  if (!(await copy(quotation, passage, toolbar))) return;
  toolbar.tick(1, text.quotationCopied);
  say(text.quotationCopied);
}

/** Tells assistive technology; emptied first, so that the same words are spoken a second time. */
export function say(message: string): void {
  const line = document.getElementById('section-link-status')!;
  line.textContent = '';
  setTimeout(() => (line.textContent = message), 50);
}

/** Copies, or shows what the browser would not copy. */
async function copy(what: string, passage: Passage, toolbar: Toolbar): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(what);
    return true;
  } catch {
    // No permission, or a page served without TLS.
    explain(text.notCopied, what, passage, toolbar);
    return false;
  }
}

function explain(message: string, uncopied: string, passage: Passage, toolbar: Toolbar): void {
  toolbar.explain(message, uncopied);
  // It has grown, and must still not cover the words.
  place(toolbar.root, passage);
  say(message);
}
