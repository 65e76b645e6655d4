import type { Original } from '../originals.ts';
import { factsOf, spelling } from '../spellings.ts';
import { footnotesIn } from '../word/writing.ts';
import { blocks, type Page } from './blocks.ts';
import { escaped } from './words.ts';

/**
 * A release as a page saved from some site: its text in `<main>`, with what sites put around.
 * @param index which of the usual spellings it has
 */
export function toHtml(original: Original, index: number): string {
  const { data, root, folder } = original;
  const notes = footnotesIn(root);
  const page: Page = { folder, notes: notes.map(({ identifier }) => identifier) };
  const saved = data.source
    ? `<!-- saved from url=(${String(data.source.length).padStart(4, '0')})${data.source} -->\n`
    : '';
  return `<!DOCTYPE html>
${saved}<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(data.title)} | Press Releases | Ministry of Economy and Finance</title>
<link rel="stylesheet" href="./release_files/site.css">
<script src="./release_files/site.js"></script>
</head>
<body>
${before}
<main id="main">
<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li>${escaped(data.title)}</li></ol></nav>
<article>
<h1>${escaped(data.title)}</h1>
<p class="subtitle">${escaped(data.headline)}</p>
${facts(factsOf(original, spelling(index)), index % 2 === 0)}
<div class="share"><button type="button" onclick="share('mail')">Share by e-mail</button> <button type="button">Print</button></div>
${blocks(root.children, page)}
${notes.length > 0 ? footnotes(page, root) : ''}
</article>
</main>
${after}
</body>
</html>
`;
}

/** A table, or a description list. */
function facts(facts: [label: string, value: string][], asTable: boolean): string {
  const rows = facts.map(([label, value]) =>
    asTable
      ? `<tr><th scope="row">${label}</th><td>${escaped(value)}</td></tr>`
      : `<dt>${label}</dt><dd>${escaped(value)}</dd>`,
  );
  return asTable
    ? `<table class="info">\n${rows.join('\n')}\n</table>`
    : `<dl>\n${rows.join('\n')}\n</dl>`;
}

function footnotes(page: Page, root: Original['root']): string {
  const items = footnotesIn(root).map(({ children }, index) => {
    const back = ` <a href="#to-note-${index + 1}" aria-label="Back to the text">↩</a></p>`;
    return `<li id="note-${index + 1}">${blocks(children, page).replace(/<\/p>$/, back)}</li>`;
  });
  return `<section>\n<h2>Notes</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

const before = `<a class="skip" href="#main">Skip to content</a>
<header>
<a href="/"><img src="./release_files/logo.png" alt="Ministry of Economy and Finance"></a>
<form action="/search" role="search"><label for="q">Search</label><input id="q" name="q"><button>Search</button></form>
<nav aria-label="Main"><ul><li><a href="/news">News</a></li><li><a href="/policy">Policies</a></li><li><a href="/about">About the ministry</a></li></ul></nav>
</header>
<div role="dialog" aria-label="Cookies" hidden><p>This site uses cookies.</p><button>Close</button></div>`;

const after = `<aside aria-label="More news"><h2>More news</h2><ul><li><a href="/news/1">Another press release</a></li></ul></aside>
<footer><address>Government Complex-Sejong</address><p>Copyright. All rights reserved.</p></footer>
<script>window.analytics = window.analytics || [];</script>`;
