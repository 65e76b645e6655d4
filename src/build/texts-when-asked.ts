import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { mayHavePictures } from '../markdown/pictures.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

// As modules are named on every system.
const program = fileURLToPath(new URL('../markdown/text-program.ts', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/** A line of the list that Astro writes of its texts: the file, and how it is imported. */
const line = /^\["(content\/releases\/[^"\\]+)", \(\) => import\([^)]*\)\]/gm;

/**
 * Lets a build make a program of a release's text when a page asks for it (`text-program.ts`), not
 * beforehand as one of thousands of modules: measured with 2,000 releases, their modules took 13 of the
 * 61 seconds that a build without link pictures took. A text with pictures stays a module, since a
 * bundle knows their sizes; so do all texts in the dev server, which loads none before it is asked.
 */
export function textsWhenAsked(): Plugin {
  return {
    name: 'texts-when-asked',
    apply: 'build',
    transform: {
      filter: { id: /\/content-modules\.mjs$/ },
      handler(list) {
        const asked = list.replace(line, (all, file: string) =>
          mayHavePictures(readFileSync(file, 'utf8'))
            ? all
            : `["${file}", () => textProgram("${file}")]`,
        );
        return {
          code: `import { textProgram } from ${JSON.stringify(program)};\n${asked}`,
          map: { mappings: '' },
        };
      },
    },
  };
}
