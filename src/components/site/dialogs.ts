/**
 * The page's dialogs. Each `[data-opens]` link opens the dialog it names; without script, or
 * without `<dialog>`, it leads to a page with the same content. This script is on every page and
 * imports nothing, so that it is part of the page and no request of its own.
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
  // Browsers return the focus to where it was, and Safari not to a link that was clicked; make it
  // certain. The page stays where it is: a key may have opened the dialog far below the link.
  dialog.addEventListener('close', () => {
    if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
}

// A click on the backdrop closes a dialog. It has the dialog itself as its target, whose content
// fills it; but so has one that began inside, as when selecting text, and ended outside.
for (const dialog of document.querySelectorAll('dialog')) {
  let beganOutside = false;
  dialog.addEventListener('pointerdown', ({ target }) => (beganOutside = target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if (beganOutside && target === dialog) dialog.close();
  });
}
