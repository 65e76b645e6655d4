/** What the Markdown twin of a release says, taken apart to be held against another day's. */
export interface Twin {
  title: string;
  /** What stands between title and facts: withdrawal, other names, headline and summary. */
  introduction: string[];
  /** Facts by their names, in order: `Date`, `Division`, `Updated on 3 March 2021`. */
  facts: { name: string; value: string }[];
  /** Attached files: the title of each by its name. */
  files: Map<string, string>;
  /** The text by its sections, as Markdown; what stands before the first heading under `''`. */
  sections: Map<string, string>;
  /** What the original misprints. */
  corrections: string[];
}

/**
 * Reads a twin. Its own address is left out, and so is what the interface says in every twin: the
 * same release on a site of another address, or with other words around it, is the same.
 * @param markdown with addresses inside the site as paths: `/releases/2020/budget/`
 * @param path of the release inside the site
 */
export function readTwin(markdown: string, path: string): Twin {
  const [top = '', ...rest] = blocksOf(markdown);
  const listed = rest.findIndex((block) => block.startsWith('- '));
  const lines = (rest[listed] ?? '').split('\n').map(readFact);
  const end = rest.findLastIndex((block) => block === '***');
  // Behind the facts stands what the site says in every twin; behind the text, at last, too.
  const text = rest.slice(listed + 1, end);
  return {
    title: words(top.replace(/^# /, '')),
    introduction: rest.slice(0, listed).map(words),
    facts: lines.filter(({ value }) => !isOwn(value, path)),
    files: new Map(lines.flatMap(({ value }) => fileIn(value, path))),
    sections: sectionsOf(text[0]?.startsWith('> ') ? text.slice(1) : text),
    corrections: rest.slice(end + 1, -1).map(words),
  };
}

function blocksOf(markdown: string): string[] {
  return markdown.trim().split(/\n{2,}/);
}

function readFact(line: string): { name: string; value: string } {
  const [, name = '', value = ''] = /^- (.*?): (.*)$/.exec(line) ?? [];
  return { name, value };
}

/** The address of the release, or a file of its own. */
function isOwn(value: string, path: string): boolean {
  return value === `<${path}>` || fileIn(value, path).length > 0;
}

function fileIn(value: string, path: string): [name: string, title: string][] {
  const [, title, address] = /^\[(.*)\]\((.*)\)$/.exec(value) ?? [];
  return address?.startsWith(path) ? [[address.slice(path.length), words(title!)]] : [];
}

function sectionsOf(blocks: string[]): Map<string, string> {
  const sections = new Map<string, string>();
  let heading = '';
  for (const block of blocks) {
    const found = /^#{2,4} (.*)$/.exec(block)?.[1];
    if (found !== undefined) heading = words(found);
    const known = sections.get(heading);
    sections.set(heading, known === undefined ? block : `${known}\n\n${block}`);
  }
  return sections;
}

/** A piece of Markdown as plain words. */
function words(markdown: string): string {
  return markdown.replace(/^\*\*(.*)\*\*$/, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
