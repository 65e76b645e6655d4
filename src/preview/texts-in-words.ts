import { relative } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { z } from 'astro/zod';
import { checkText } from '../markdown/check-text.ts';
import { checkEntry } from '../schema/check-entry.ts';
import { countOf, isError } from '../schema/mistakes.ts';
import { filesIn } from '../schema/read-release.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Lets the dev server make a program only of a text without mistakes. Braces in one with mistakes would
 * run, and its page would end in errors of the program that reads it, or end the server. The page says
 * how many there are; the check of the content tells each.
 * @param root folder of the project
 */
export function textsInWords(root: string): Plugin {
  return {
    name: 'texts-in-words',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(_, id) {
        const file = relative(root, id).replaceAll('\\', '/');
        if (!/^content\/(?:releases|pages)\//.test(file)) return undefined;
        const { checked, text } = checkEntry(root, file, z.unknown(), 'a text');
        // What the front matter holds is told where that is checked.
        const surroundings = { files: undefined, beside: filesIn(root, file) };
        const mistakes = [...checked.mistakes, ...checkText(file, text, surroundings)].filter(
          isError,
        );
        if (mistakes.length === 0) return undefined;
        const code = `This text has ${countOf(mistakes)}, and is shown as soon as they are mended.\n`;
        return { code, map: { mappings: '' } };
      },
    },
  };
}
