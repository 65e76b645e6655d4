import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../project.ts';
import { Carriers } from './carriers.ts';

/** A site whose every release holds attacks, built from a copy of the project. */
export interface AttackedSite {
  carriers: Carriers;
  /** Folder of the built site. */
  dist: string;
  remove: () => Promise<void>;
}

/**
 * Builds it.
 * @param every one release for every so many payloads
 * @throws Error with what the build said, when it did not succeed
 */
export async function attackedSite(every = 1): Promise<AttackedSite> {
  const project = await Project.copy();
  const carriers = new Carriers(project.root, every);
  await carriers.write();
  const { code, output } = await project.run('build');
  const dist = join(project.root, 'dist');
  if (code !== 0 || !existsSync(dist)) throw new Error(output);
  return { carriers, dist, remove: () => project.remove() };
}
