import { join } from 'node:path';
import { Project, releaseFile } from '../support/project.ts';
import { serveFolder } from '../support/site.ts';

/** The site with the section “Agenda” of a release renamed and its old id kept, being served. */
export async function renamedSite(): Promise<{ address: string; close: () => Promise<void> }> {
  const project = await Project.copy();
  await project.edit(releaseFile, (text) =>
    text
      .replace('## Agenda {#agenda}', '## Items of the meeting {#items}')
      .replace(/^source:/m, 'anchors:\n  - { id: agenda, to: items, date: 2026-11-28 }\n$&'),
  );
  for (const command of ['publish:links', 'build']) {
    const { code, output } = await project.run(command, { NOW: '2026-11-28T10:00:00+09:00' });
    if (code !== 0) throw new Error(`The site with a renamed section was not built: ${output}`);
  }
  const { address, close } = await serveFolder(join(project.root, 'dist'));
  return {
    address,
    close: async () => {
      await close();
      await project.remove();
    },
  };
}
