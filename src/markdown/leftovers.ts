import type { Severity } from '../schema/mistakes.ts';

/** Signs that a text holds as they are, because Markdown could not read them as they were meant. */
export interface Leftover {
  /** Finds all of them in a text: with the flag `g`. */
  pattern: RegExp;
  message: (match: RegExpExecArray) => string;
  severity?: Severity;
}

/** What begins an address or names a file: what else stands in brackets is prose. */
const address = String.raw`(?:https?:|mailto:|tel:|www\.|\.?/|#)[^()\[\]\n]*|[^\s()\[\]]+\.(?:pdf|hwpx?|xlsx?|docx?|pptx?|csv|zip|png|jpe?g)`;

const words = (text: string) => text.trim() || 'words';

/** Mistakes in what Markdown has for links and pictures. */
const links: Leftover[] = [
  {
    pattern: new RegExp(String.raw`\[([^\[\]\n]+)\][ \t]+\((${address})\)`, 'g'),
    message: ([, text, to]) =>
      `A space stands between “]” and “(”, so this is no link. Write [${words(text!)}](${to!.trim()}).`,
  },
  {
    pattern: new RegExp(String.raw`\(([^()\n]+)\)\[(${address})\]`, 'g'),
    message: ([, text, to]) =>
      `The brackets of this link are the wrong way round. Write [${words(text!)}](${to!.trim()}).`,
  },
  {
    pattern: /!?\[([^[\]\n]*)\]\(([^()<>"\n]*[^()<>"\s][ \t]+[^()<>"\n]*)\)/g,
    message: ([, text, to]) =>
      `The address “${to!.trim()}” holds a space, so this is no link. Rename the file without one, and write [${words(text!)}](${to!
        .trim()
        .replace(/[\s_]+/g, '-')
        .toLowerCase()}).`,
  },
  {
    pattern: /\[([^[\]\n]+)\]\((?![^()\n]*\))([^\s()]*)/g,
    message: ([, text, to]) => `This link is not closed. Write [${words(text!)}](${to}).`,
  },
  {
    pattern: /\[([^[\]^\n][^[\]\n]*)\]\[([^[\]^\n]*)\]/g,
    message: ([, text, label]) =>
      `Nothing says where “[${label || text}]” leads. Write the address in round brackets: [${words(text!)}](https://…).`,
  },
];

/** Signs at the beginning of a line that Markdown would read with a space, or otherwise. */
const beginnings: Leftover[] = [
  {
    pattern: /^[ \t]*(#{2,4})(?=[^\s#])([^\n]*)/gm,
    message: ([, marks, heading]) =>
      `This is not read as a heading. Write a space after “${marks}”: ${marks} ${heading!.trim()}`,
  },
  {
    pattern: /^[ \t]*\|[^\n]*\|[ \t]*\r?\n[ \t]*(\|[^\n]*)/gm,
    message: ([, second]) =>
      /^[|:\s-]+$/.test(second!)
        ? 'This is not read as a table: the line of hyphens below needs as many cells as this one.'
        : 'This is not read as a table. Write a line such as “| --- | --- |” below its first one.',
  },
  {
    pattern: /^[ \t]*([•·‣▪◦●○■□◆◇▶▷►\uF0A7\uF0B7\uF06C]|o(?=\t)|[–—](?=[ \t]))[ \t]*(?=\S)/gm,
    message: ([, sign]) =>
      `This looks like a point of a list. Write “- ” instead of “${sign! >= '\uE000' ? 'the sign of Word’s own font' : sign}”, each point on a line of its own.`,
    severity: 'warning',
  },
];

/** Footnotes whose name is none. */
const footnotes: Leftover[] = [
  {
    pattern: /\[\^([^\]\n]*[^\]\s][ \t]+[^\]\s][^\]\n]*)\]/g,
    message: ([, name]) => spacedFootnote(name!),
  },
];

/** What to say of a footnote whose name holds a space. */
export function spacedFootnote(name: string): string {
  return `The name of a footnote has no spaces. Write [^${name.trim().replace(/\s+/g, '-')}] here, and wherever it is meant.`;
}

/** What word processors and drafts leave in a text. */
const remains: Leftover[] = [
  {
    pattern: /\bError! [^.!\n]{3,60}[.!]/g,
    message: ([text]) =>
      `Word has left “${text}” in place of a number or a heading. Write that in words.`,
  },
  {
    pattern:
      /\b(?:HYPERLINK|PAGEREF|INCLUDEPICTURE|MERGEFORMAT|TOC)\s+(?=["“\\_])\S+|\b_Toc\d{6,}/g,
    message: ([text]) =>
      `“${text}” is a command of Word’s, not a part of the text. Delete it; a link is written [its words](address).`,
  },
  {
    pattern:
      /\b(?:TBD|TBC|XX+|lorem ipsum)\b|\[(?:insert|tbd|tbc|to be (?:confirmed|added))\b[^\]\n]*\]/gi,
    message: ([text]) => `“${text}” looks like a place that was to be filled in. Is it finished?`,
    severity: 'warning',
  },
  {
    pattern: /(?<![*_])(\*\*|__)(?![*_])/g,
    message: ([, marks]) =>
      `“${marks}” has no partner here and will be shown. Bold words are written **words**, without a space inside.`,
    severity: 'warning',
  },
];

export const leftovers: readonly Leftover[] = [...links, ...footnotes, ...beginnings, ...remains];
