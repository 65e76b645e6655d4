/**
 * Closes a modal dialog for a click on its backdrop. Such a click has the dialog itself as its
 * target, whose content fills it; but so has one that began inside, as when selecting text, and
 * ended outside.
 */
export function closeByBackdrop(dialog: HTMLDialogElement): void {
  let beganOutside = false;
  dialog.addEventListener('pointerdown', ({ target }) => (beganOutside = target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if (beganOutside && target === dialog) dialog.close();
  });
}
