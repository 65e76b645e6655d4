import type { z } from 'astro/zod';
import { checkYaml, type CheckedYaml } from './check-yaml.ts';
import { findFrontMatter } from './find-front-matter.ts';
import { invisibleCharacters } from './invisible.ts';
import { readWhole } from './read-whole.ts';

/** Front matter of one file, checked, with its text. */
export interface CheckedEntry<Value> {
  checked: CheckedYaml<Value>;
  /** The whole text of the file, so that its lines are the file's own. */
  text: string;
}

/**
 * Reads a file of the author's and checks its front matter.
 * @param root folder of the project
 * @param entry what the file is, with its article: `a release`
 */
export function checkEntry<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  entry: string,
): CheckedEntry<z.output<Schema>> {
  const whole = readWhole(root, file);
  const found = findFrontMatter(file, whole.text, entry);
  const own = [...whole.mistakes, ...found.mistakes, ...invisibleCharacters(file, whole.text)];
  const { yaml, linesBefore, text } = found;
  if (yaml === undefined) {
    const locate = () => ({ file, line: 1, column: 1 });
    return { checked: { value: undefined, raw: undefined, mistakes: own, locate }, text };
  }
  const checked = checkYaml(yaml, schema, { file, linesBefore, entry });
  return { checked: { ...checked, mistakes: [...own, ...checked.mistakes] }, text };
}
