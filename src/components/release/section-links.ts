/**
 * The link beside each heading: goes to its section, as it does without script, and copies the
 * section's address. The tick is for the eye, the status line for assistive technology
 * (WCAG 4.1.3).
 */
const statusLine = document.getElementById('section-link-status')!;
const { copied = '', notCopied = '' } = statusLine.dataset;

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.section-link');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  try {
    await navigator.clipboard.writeText(link.href);
    link.dataset['copied'] = copied;
    announce(copied);
  } catch {
    // No permission, or a page served without TLS: the browser has the address in its own bar.
    announce(notCopied);
  }
  setTimeout(() => delete link.dataset['copied'], 2500);
});

function announce(message: string): void {
  // Emptied first, so that the same words are spoken again the second time.
  statusLine.textContent = '';
  setTimeout(() => (statusLine.textContent = message), 50);
}
