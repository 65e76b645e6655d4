/**
 * The link beside each heading: goes to its section, as it does without script, and copies the
 * section's address, as the button at the release's end does the release's. The message beside it is for the eye, the status line for assistive technology
 * (WCAG 4.1.3).
 */
const statusLine = document.getElementById('section-link-status')!;
const { copied = '', notCopied = '' } = statusLine.dataset;

/** Milliseconds that each message stays: the second is a sentence to be read. */
const shown = { copied: 2500, notCopied: 6000 };

/** Takes the message of the last copy away, which its timer would do later. */
let clear = (): void => undefined;

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLElement>('.section-link, .copy-link');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  try {
    await navigator.clipboard.writeText(addressOf(link));
    show(link, 'copied', copied);
  } catch {
    // No permission, or a page served without TLS: the browser has the address in its own bar.
    show(link, 'notCopied', notCopied);
  }
});

/** The address of a link's section, a button's page: without what a search has this page mark. */
function addressOf(link: HTMLElement): string {
  const address = new URL(location.href);
  address.hash = link.getAttribute('href') ?? '';
  address.search = '';
  return address.href;
}

/** Tells beside the heading and to assistive technology how a copy went. */
function show(link: HTMLElement, outcome: 'copied' | 'notCopied', message: string): void {
  clear();
  link.dataset[outcome] = message;
  const timer = setTimeout(() => clear(), shown[outcome]);
  clear = () => {
    clearTimeout(timer);
    delete link.dataset[outcome];
  };
  announce(message);
}

function announce(message: string): void {
  // Emptied first, so that the same words are spoken again the second time.
  statusLine.textContent = '';
  setTimeout(() => (statusLine.textContent = message), 50);
}
