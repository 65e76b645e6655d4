import type { AstroUserConfig } from 'astro';
import { Features } from 'lightningcss';
import { searchModules } from './search-modules.ts';
import { textsWhenAsked } from './texts-when-asked.ts';

/** That a busy machine was slow is no news to whoever publishes. */
const checks = { pluginTimings: false };

/**
 * How the pages' modules are bundled. Texts with pictures are modules, and one chunk a year of them
 * instead of one a text halves the time of a build of thousands (measured on 5,000: 46 s to 29 s).
 */
export const bundling: NonNullable<AstroUserConfig['vite']> = {
  plugins: [searchModules(), textsWhenAsked()],
  // Not as “(width >= 44rem)”: phones of before 2023 would have the layout of none.
  css: { lightningcss: { include: Features.MediaRangeSyntax } },
  // The worker of the search is a bundle of its own.
  worker: {
    format: 'es',
    plugins: () => [searchModules()],
    // No property of ours acts when it is read: a program brings only the words that it says.
    rolldownOptions: { checks, treeshake: { propertyReadSideEffects: false } },
  },
  build: {
    rolldownOptions: {
      checks,
      onLog(level, log, handle) {
        // Rolldown says this once for every MDX file; it means nothing to anybody.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  environments: {
    prerender: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  test: /content\/releases\/\d{4}\//,
                  name: (id) => `releases-${/releases\/(\d{4})\//.exec(id)?.[1]}`,
                },
              ],
            },
          },
        },
      },
    },
  },
};
