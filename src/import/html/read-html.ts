import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Findings } from '../findings.ts';
import type { ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { refuseScripts } from './dangers.ts';
import { decodeHtml } from './decode.ts';
import { refuseDepth } from './depth.ts';
import { forText } from './for-text.ts';
import { isPageOfSite, withoutFurniture } from './furniture.ts';
import { mainPart, ownText } from './main-text.ts';
import { ownPage } from './own-page.ts';
import { headOf } from './page-head.ts';
import { withoutReview } from './without-review.ts';

const largest = 10_000_000;

/** Reads a page: a document of its own, or one saved from a site with everything around its text. */
export function readHtml(bytes: Uint8Array, findings: Findings): ReadDocument {
  if (bytes.length > largest)
    throw new Refusal(
      'This page is larger than 10 MB. Save it without its pictures inside, or copy its text into a Word document.',
    );
  const html = decodeHtml(bytes);
  refuseDepth(html);
  const root = withoutReview(fromHtml(html), findings);
  const saved = /<!--\s*saved from url=\(\d+\)\s*(\S+)\s*-->/i.exec(html.slice(0, 20_000))?.[1];
  const head = headOf(root);
  const own = ownPage(root);
  if (own) {
    refuseScripts(own.text, true);
    return {
      tree: {
        type: 'root',
        children: [forText(own.text, { findings, source: undefined })],
      } as Root,
      pageLines: [],
      facts: own.facts,
      pictures: new Map(),
    };
  }
  const isPage = isPageOfSite(root);
  const pruned = withoutFurniture(root, isPage, findings);
  const { part, marked } = mainPart(pruned);
  // A document of its own has no frame: what runs anywhere in it is in its text.
  const isOwn = !isPage && !marked && saved === undefined && head.canonical === undefined;
  refuseScripts(isOwn ? root : ownText(part), isOwn);
  const source = saved ?? head.canonical;
  return {
    tree: { type: 'root', children: [forText(part, { findings, source })] } as Root,
    pageLines: [],
    facts: head.facts,
    source,
    ownTitle: head.title,
    pictures: new Map(),
  };
}
