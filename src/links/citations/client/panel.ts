/** The panel of citations: copies each, and cites a part of the release instead of the whole. */

/** Milliseconds that each message stays: the second is a sentence to be read. */
const shown = { copied: 2500, notCopied: 8000 };

/**
 * Brings a panel to life.
 * @param panel the element of `Citations.astro`, on its own page or in the dialog of a release
 */
export function preparePanel(panel: HTMLElement): void {
  for (const item of panel.querySelectorAll<HTMLElement>('dl > div')) {
    const button = item.querySelector('button')!;
    button.hidden = false;
    button.addEventListener('click', () => void copy(panel, item));
  }
  const choice = panel.querySelector('select');
  if (!choice) return;
  choice.closest('p')!.hidden = false;
  choice.addEventListener('change', () => cite(panel, choice.value));
  citeArrived(panel);
  addEventListener('hashchange', () => citeArrived(panel));
}

/** Cites the part that the reader came to, else the whole. */
export function citeArrived(panel: HTMLElement): void {
  const choice = panel.querySelector('select');
  if (!choice) return;
  const id = idIn(location.hash);
  const heading = document.getElementById(id)?.closest('section')?.querySelector('[id]');
  // What is no part of its own stands in a section, as a note does.
  choice.value = [id, heading?.id].find((part) => isPart(choice, part)) ?? '';
  cite(panel, choice.value);
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // “#100%”: no address of ours.
    return '';
  }
}

function isPart(choice: HTMLSelectElement, id: string | undefined): boolean {
  return [...choice.options].some(({ value }) => value !== '' && value === id);
}

/** Writes the address of a part into every citation, and into the files that are offered. */
function cite(panel: HTMLElement, id: string): void {
  const whole = panel.dataset['address']!;
  const address = id ? new URL(`#${id}`, whole).href : whole;
  for (const place of panel.querySelectorAll('.citation > span, .citation i > span'))
    place.textContent = address;
  for (const link of panel.querySelectorAll<HTMLAnchorElement>('a[download]')) {
    link.dataset['whole'] ??= link.href;
    const citation = link.closest('dd')!.querySelector('.citation')!.textContent;
    link.href = id ? fileOf(link, citation) : link.dataset['whole'];
  }
}

/** The file of a citation as a data URL (RFC 2397), its lines ended as in the file of the whole. */
function fileOf({ type }: HTMLAnchorElement, citation: string): string {
  const lineEnd = type.includes('bibtex') ? '\n' : '\r\n';
  const content = `${citation}\n`.replaceAll('\n', lineEnd);
  return `data:${type};charset=utf-8,${encodeURIComponent(content)}`;
}

async function copy(panel: HTMLElement, item: HTMLElement): Promise<void> {
  const citation = item.querySelector('.citation')!;
  try {
    await navigator.clipboard.write([clipboardItem(citation)]);
    say(item, 'copied', panel.dataset['copied']!);
  } catch {
    getSelection()?.selectAllChildren(citation);
    say(item, 'notCopied', panel.dataset['notCopied']!);
  }
}

/** As text, and where it has italics also as HTML, which word processors keep. */
function clipboardItem(citation: Element): ClipboardItem {
  const blob = (content: string, type: string) => new Blob([content], { type });
  return new ClipboardItem({
    'text/plain': blob(citation.textContent, 'text/plain'),
    ...(citation.querySelector('i') && {
      'text/html': blob(citation.innerHTML.replace(/<\/?span>/g, ''), 'text/html'),
    }),
  });
}

const timers = new WeakMap<Element, number>();

/** Tells beside the button how a copy went; the status line speaks it (WCAG 4.1.3). */
function say(item: HTMLElement, outcome: 'copied' | 'notCopied', message: string): void {
  const status = item.querySelector('[role="status"]')!;
  clearTimeout(timers.get(status));
  status.className = outcome;
  // Emptied first, so that the same words are spoken again the second time.
  status.textContent = '';
  setTimeout(() => (status.textContent = message), 50);
  timers.set(
    status,
    window.setTimeout(() => (status.textContent = ''), shown[outcome]),
  );
}
