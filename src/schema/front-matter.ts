/** The front matter of a file. */
export interface FrontMatter {
  /** What stands between its two lines `---`. */
  yaml: string;
  /** Where that begins in the file, in UTF-16 units. */
  start: number;
}

/**
 * Finds the front matter at the beginning of a file, behind a byte order mark if there is one.
 * Everything that reads it does so with this: a draft must be one to all of them.
 */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const found = /^(\uFEFF?---[ \t]*\r?\n)(.*?)^---[ \t]*\r?$/ms.exec(text);
  return found?.index === 0 ? { yaml: found[2]!, start: found[1]!.length } : undefined;
}

/** What stands in a file behind its front matter. */
export function textBehind(file: string, { yaml, start }: FrontMatter): string {
  return file.slice(start + yaml.length).replace(/^---[ \t]*\r?\n?/, '');
}
