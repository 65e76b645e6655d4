/**
 * Opens the search: its dialog, or on the search page the field itself. This script is on every
 * page and imports nothing at once, so that it is part of the page and no request of its own.
 */
const link = document.querySelector<HTMLAnchorElement>('#search-link');
const dialog = document.getElementById('search-dialog');
const searchField = document.querySelector<HTMLInputElement>('#dialog-search');

const onApple = /Mac|iP(?:hone|ad)/.test(navigator.platform);
const keys = link?.querySelector('kbd');
if (keys) {
  if (onApple) keys.textContent = keys.dataset['apple']!;
  keys.hidden = false;
}

// Opened by `dialogs.ts`; what searches in it comes with the first opening. The page says where it
// is: a script that names another one to import is no part of its page any more.
link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  bring();
});

function bring(): void {
  const program = link!.dataset['program']!;
  import(/* @vite-ignore */ program).catch(async () => {
    // Renewed since this page came: the search page has a program of now, and takes what was typed.
    if ((await fetch(program).catch(() => undefined))?.status === 404) searchField!.form!.submit();
    // When it does not arrive the dialog says so itself; with the next letter it may.
    else {
      dialog?.addEventListener('input', bring, { once: true });
      // Spoken too, for the focus is in the field.
      const status = document.getElementById('dialog-search-status')!;
      status.textContent = status.previousElementSibling!.textContent;
    }
  });
}

document.addEventListener('keydown', (event) => {
  const modifier = onApple ? event.metaKey : event.ctrlKey;
  if (!modifier || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return;
  const pageField = document.getElementById('search-query');
  if (!link && !pageField) return;
  event.preventDefault();
  if (pageField) pageField.focus();
  else if (dialog instanceof HTMLDialogElement && !dialog.open) link?.click();
});
