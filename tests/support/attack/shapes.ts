import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { escapeUTF8 } from 'entities';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { readCsv } from './read-csv.ts';
import { saysItsAddress, shapeOf, skeleton } from './skeleton.ts';

/** What a file is besides its words; equal in all releases of the same parts. */
export type Shapes = Record<string, unknown>;

/** What every file that is made of a release is besides its words, each read with a parser of its own. */
export function shapesOf(dist: string, id: string): Shapes {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const release = `releases/2021/${id}/`;
  const page = read(`${release}index.html`);
  const cite = read(`${release}cite/index.html`);
  return {
    page: skeleton(page),
    'JSON-LD of the page': linkedData(page),
    'page of citations': skeleton(cite),
    'Markdown twin': markdownShape(
      markdownToMdast(read(`${release}index.md`), { features: { frontmatter: true } }) as Nodes,
    ),
    BibTeX: bibShape(read(`${release}citation.bib`)),
    RIS: risShape(read(`${release}citation.ris`)),
    'CSV of the table': csvShape(read(`${release}figures.csv`)),
    'CSV of the chart': csvShape(read(`${release}drawn.csv`)),
    ...Object.fromEntries(
      ['topics', 'series', 'divisions'].flatMap((group) =>
        Object.entries(listShapes(group, id, read)),
      ),
    ),
  };
}

function listShapes(group: string, id: string, read: (file: string) => string): Shapes {
  const html = read(`${group}/${id}/index.html`);
  const rss = withoutSections(read(`${group}/${id}/rss.xml`));
  const atom = withoutSections(read(`${group}/${id}/atom.xml`));
  const json = JSON.parse(read(`${group}/${id}/feed.json`)) as {
    items: { content_html: string }[];
  };
  return {
    // The menu marks another of its links in each.
    [`page of ${group}`]: skeleton(html).toSorted(),
    [`JSON-LD of ${group}`]: linkedData(html),
    [`RSS of ${group}`]: feedShape(parseRssFeed(rss), rss),
    [`Atom of ${group}`]: feedShape(parseAtomFeed(atom), atom),
    [`JSON Feed of ${group}`]: [
      shapeOf(json),
      json.items.map((item) => skeleton(item.content_html, true)),
    ],
    [`news of ${group}`]: shapeOf(JSON.parse(read(`following/${group}/${id}.json`))),
  };
}

/**
 * The same XML with its words escaped where it has them in CDATA (XML 1.0, 2.7): feedsmith’s parser takes
 * what looks like a comment in them for one.
 */
function withoutSections(xml: string): string {
  return xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_section, words: string) => escapeUTF8(words));
}

function linkedData(html: string): unknown {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => shapeOf(JSON.parse(json!)),
  );
}

/** What the feed's reader finds, and the HTML that it would show. */
function feedShape(feed: object, xml: string): unknown {
  const contents = [...xml.matchAll(/<content(?::encoded)?[^>]*>(.*?)<\/content/gs)];
  const shown = (feed as { items?: { content?: { encoded?: string } }[] }).items ?? [];
  return [
    shapeOf(feed),
    contents.length,
    shown.map(({ content }) => skeleton(content?.encoded ?? '', true)),
  ];
}

/** The tree of a Markdown text; of links, where they lead. */
function markdownShape(node: Nodes): unknown {
  if (!('children' in node)) return node.type;
  const address = node.type === 'link' ? [new URL(node.url, 'https://own.example').host] : [];
  return [
    node.type,
    ...address,
    ...node.children
      // What is escaped in a text parts it, and a bare address in it is a link: all of it is text.
      .filter((child, at) => !isWords(child) || at === 0 || !isWords(node.children[at - 1]!))
      .map((child) => (isWords(child) ? 'text' : markdownShape(child))),
  ];
}

function isWords(node: Nodes): boolean {
  if (node.type !== 'link') return node.type === 'text';
  const [child] = node.children;
  return child?.type === 'text' && saysItsAddress(child.value, node.url);
}

function bibShape(bib: string): unknown {
  const { data } = new Cite(bib) as unknown as { data: Record<string, unknown>[] };
  return data.map((entry) => [Object.keys(entry).toSorted(), entry['URL'] !== undefined]);
}

/** The tags of a RIS file, a record a line; a line that is none is told as it is. */
function risShape(ris: string): string[] {
  const lines = ris.split('\r\n').slice(0, -1);
  return lines.map((line) => /^([A-Z][A-Z0-9]) {2}- [^\r\n]*$/.exec(line)?.[1] ?? line);
}

/** Rows and columns, and which cells a spreadsheet would take for a formula. */
function csvShape(csv: string): unknown {
  return readCsv(csv).map((row) =>
    row.map(
      (cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && Number.isNaN(Number(cell)),
    ),
  );
}
