import { join } from 'node:path';
import { crawl } from '../support/moves/crawl.ts';
import { Project } from '../support/project.ts';
import type { Measurement } from './row.ts';

const home = { origin: 'https://ministry.example', base: '/press/' };

/** Builds under a base path for another origin, and looks up every address in every file. */
export const moves: Measurement = async () => {
  const project = await Project.copy();
  try {
    const { code, output } = await project.run('build', {
      SITE_URL: home.origin,
      BASE_PATH: home.base,
    });
    if (code !== 0) throw new Error(output);
    const { files, own, faults } = crawl({ dist: join(project.root, 'dist'), ...home });
    return [
      {
        area: 'Moves',
        what: 'Built for /press/ at another origin: addresses that a file server without rules does not find, lie outside of the path or lack their final slash',
        target: '0',
        measured: `${faults.length} of ${own} addresses in ${files} files`,
        met: faults.length === 0 && own > 0,
      },
    ];
  } finally {
    await project.remove();
  }
};
