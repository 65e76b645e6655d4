import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { parse, TEXT_NODE, type Node } from 'ultrahtml';
import type { Catalogue } from '../../../src/lib/catalogue.ts';
import { readPdf } from '../../../src/lib/pdf.ts';
import { attributesOf, childrenOf, find, isUnread, nameOf } from './html.ts';

/** What a release says, for engines that want fields. */
export interface ReleaseText {
  path: string;
  /** The page as it was built. */
  page: string;
  title: string;
  headline: string;
  /** Everything a reader can find it by, in plain text, that of its PDFs included. */
  body: string;
  /** The text of its PDFs, a page of a file each. */
  pdfPages: string[];
}

/** The releases of a built site, in the order of its catalogue. */
export async function readReleases(dist: string): Promise<ReleaseText[]> {
  const { releases } = JSON.parse(await readFile(join(dist, 'releases.json'), 'utf8')) as Catalogue;
  return Promise.all(releases.map((release) => readRelease(dist, release)));
}

async function readRelease(
  dist: string,
  { path, attachments }: Catalogue['releases'][number],
): Promise<ReleaseText> {
  const page = await readFile(join(dist, path, 'index.html'), 'utf8');
  const pdfs = attachments.filter(({ mediaType }) => mediaType === 'application/pdf');
  const pdfPages = await Promise.all(
    pdfs.map(async ({ file }) => readPdf(await readFile(join(dist, path, file)))),
  );
  const root = parse(page) as Node;
  const article = find(root, (node) => 'data-pagefind-body' in attributesOf(node));
  if (!article) throw new Error(`${path} has no text to search.`);
  const keywords = find(root, (node) => attributesOf(node)['name'] === 'keywords');
  return {
    path,
    page,
    title: textOf(find(article, (node) => nameOf(node) === 'h1')),
    headline: textOf(find(article, (node) => attributesOf(node)['class'] === 'headline')),
    body: [textOf(article), keywords && attributesOf(keywords)['content'], ...pdfPages.flat()].join(
      ' ',
    ),
    pdfPages: pdfPages.flat(),
  };
}

/** The text below a node that Pagefind would read too. */
function textOf(node: Node | undefined): string {
  if (!node) return '';
  if (node.type === TEXT_NODE) return decodeHTML(node.value);
  if (isUnread(node)) return '';
  return childrenOf(node).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
