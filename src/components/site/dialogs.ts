import { closeByBackdrop } from './backdrop.ts';

/**
 * Makes each `[data-opens]` link open the dialog it names. Without script, or without `<dialog>`,
 * the link leads to a page with the same content.
 */
for (const opener of document.querySelectorAll<HTMLElement>('[data-opens]')) {
  const dialog = document.getElementById(opener.dataset['opens']!);
  if (!(dialog instanceof HTMLDialogElement)) continue;

  opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', (event) => {
    // With a modifier key the reader asks for a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    dialog.showModal();
  });
  closeByBackdrop(dialog);
  // Safari returns focus to a link only if links take focus by click; make it certain.
  dialog.addEventListener('close', () => opener.focus());
}
