import { unknownTag } from './author-tags.ts';

const bold = 'Write **words** for bold ones.';
const italic = 'Write *words* for words in italics.';
const plainWords = 'Write the words alone: how they look is the site’s.';
const paragraph = 'Write an empty line where a new paragraph begins.';
const list = 'Write each point on a line of its own, “- ” before it.';
const table = 'Write a Markdown table between <Table caption="…"> and </Table>.';
const quotation = 'Write “> ” before each paragraph of a quotation.';
const code = 'Write `words` for words of a program.';
const signs = 'Write the sign itself, as in m² and CO₂, and a footnote as [^1].';
const runs = 'Nothing that runs, or comes from another site, may stand in a text. Delete it.';
const picture = 'Write ![what it shows](./picture.png) between <Figure caption="…"> and </Figure>.';

/** What to write instead of the tags of HTML that people paste or know. */
const insteadOf: Readonly<Record<string, string>> = {
  ...{ b: bold, strong: bold, i: italic, em: italic, cite: italic, var: italic, dfn: italic },
  ...{ u: plainWords, ins: plainWords, mark: plainWords, font: plainWords, span: plainWords },
  ...{ small: plainWords, big: plainWords, center: plainWords, abbr: plainWords, time: plainWords },
  ...{ div: paragraph, p: paragraph, br: paragraph, section: paragraph, article: paragraph },
  ...{ ul: list, li: list, ol: 'Write each point on a line of its own, “1. ” before the first.' },
  ...{ table, tr: table, td: table, th: table, thead: table, tbody: table, tfoot: table },
  ...{ h1: heading(2), h2: heading(2), h3: heading(3), h4: heading(4), h5: heading(4) },
  ...{ blockquote: quotation, q: 'Write “words” for a quotation.', sup: signs, sub: signs },
  ...{ code, pre: code, kbd: code, samp: code, tt: code },
  ...{ s: 'Write ~~words~~ for words that no longer hold.', del: 'Write the words that hold.' },
  ...{ img: picture, picture, figure: picture, figcaption: picture },
  aside: 'Write the text between <Note> and </Note>.',
  a: 'Write a link as [its words](address).',
  hr: 'Write “---” on a line of its own, with an empty line before and after.',
  details: 'Write a heading, and the text below it.',
  summary: 'Write a heading, and the text below it.',
  ...{ dl: list, dt: list, dd: list },
  ...{ script: runs, style: runs, iframe: runs, object: runs, embed: runs, form: runs },
  ...{ input: runs, button: runs, svg: runs, math: runs, link: runs, meta: runs, base: runs },
  ...{ video: runs, audio: runs, source: runs, canvas: runs, template: runs, noscript: runs },
};

function heading(depth: number): string {
  return `Write “${'#'.repeat(depth)} ” before the words of the heading.`;
}

/** Whether a tag is one of HTML, or a leftover of a word processor. */
export function isHtml(name: string): boolean {
  return Object.hasOwn(insteadOf, name) || isOfWord(name);
}

function isOfWord(name: string): boolean {
  return /^(?:o|w|v|m|wp|st\d):/.test(name);
}

/** The message for a tag that is none of the author's. */
export function wrongTag(name: string): string {
  if (isOfWord(name)) return `<${name}> is a leftover of a word processor. Delete it.`;
  return Object.hasOwn(insteadOf, name)
    ? `<${name}> is a tag of HTML, which a text may not hold. ${insteadOf[name]}`
    : unknownTag(name);
}

/** Parts of a tag of HTML: what to write is said where that begins. */
export const htmlParts: ReadonlySet<string> = new Set(
  'li tr td th thead tbody tfoot caption col colgroup figcaption dt dd summary source'.split(' '),
);
