import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDefaultIndex } from './default-index.ts';
import { depth } from './measure.ts';
import { waitForAnswer, type SearchBox } from './search-box.ts';
import type { ReleaseText } from './texts.ts';

/**
 * As Pagefind’s documentation puts it into a page, and nothing else: no page could weigh less. With
 * as many results as the other searches show, that is at its best: without the limit it makes an
 * element for each of thousands, and then answers a letter after some fifteen seconds.
 */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
<link href="/pagefind/pagefind-component-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-component-ui.js" type="module"></script>
</head><body><pagefind-searchbox max-results="${depth}"></pagefind-searchbox></body></html>`;

/** Pagefind’s Component UI: its search box. */
export const componentUi: SearchBox = {
  name: 'Pagefind’s Component UI',
  field: 'pagefind-searchbox input',
  async ask(page, address, query) {
    await page.goto(address);
    await page.locator(componentUi.field).fill(query);
    await waitForAnswer(page, componentUi, query);
  },
  isAnswered: ({ isNew }) => {
    const list = document.querySelector<HTMLElement>('.pf-searchbox-results')!;
    const first = list.firstElementChild;
    // It does not say which query it answers: what stood there before is marked.
    if (isNew) first?.setAttribute('data-old', '');
    if (isNew || list.getAttribute('aria-busy') === 'true') return false;
    const status = document.querySelector<HTMLElement>('.pf-searchbox-status')!;
    if (!first) return !status.hidden && !status.classList.contains('pf-searchbox-loading');
    if (first.hasAttribute('data-old')) return false;
    // Results below the edge of its list are loaded when they are scrolled to.
    const edge = list.getBoundingClientRect().bottom;
    for (const result of list.children) {
      if (result.getBoundingClientRect().top >= edge) break;
      if (result.classList.contains('pf-searchbox-placeholder')) return false;
    }
    return true;
  },
};

/**
 * A site that is a page with the Component UI on a default index.
 * @returns its folder, to be removed by the caller
 */
export async function writeComponentUi(
  texts: Pick<ReleaseText, 'path' | 'page' | 'pdfPages'>[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-'));
  await writeDefaultIndex(texts, folder);
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}
