import type { Description } from './description.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Braces are written as commands: BibTeX counts even those behind a backslash.
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A BibTeX entry that BibLaTeX reads as well: `year` and `month` are for the one, `date` for the
 * other, `url` is verbatim for both. citation-js writes the day into the month and the address, with
 * its escapes, over `howpublished`.
 */
export function bibtex(description: Description): string {
  const { id, author, title, genre, issued, URL, note } = description;
  const [[year, month, day]] = issued['date-parts'];
  const site = description['container-title'];
  const fields: Record<string, string | undefined> = {
    // In braces of their own: no “and” parts the author, no style changes the title's capitals.
    author: `{{${escaped(author[0].literal)}}}`,
    title: `{{${escaped(title)}}}`,
    howpublished: `{${escaped([genre, site].filter(Boolean).join('. '))}}`,
    year: `{${year}}`,
    month: months[month - 1],
    date: `{${[year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')}}`,
    url: `{${URL}}`,
    note: note && `{${escaped(note)}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name.padEnd(12)} = ${value},`] : [],
  );
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

/** Text in which TeX sees no command. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
