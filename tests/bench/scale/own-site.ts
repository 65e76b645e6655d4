import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { Project, releaseFile } from '../../support/project.ts';
import { addReleases } from '../preview/many-releases.ts';
import { bytesToResults } from '../search/network.ts';
import { searchPage } from '../search/search-page.ts';
import { watched, type Run } from './run.ts';

/** What a site of many releases takes. */
export interface Scale {
  releases: number;
  /** The first build, with nothing to begin from, and one after a word has changed. */
  build: Run;
  again: Run;
  /** Name and time of each stage of the first build, as it tells them. */
  stages: [name: string, time: string][];
  /** Of the built site. */
  bytes: number;
  files: number;
  /** Bytes from the load of the search page to the first results, the worst of four queries. */
  searchBytes: number;
}

/** Builds a site of so many releases, equal in every run, and measures it. */
export async function measureSite(browser: Browser, releases: number): Promise<Scale> {
  const project = await Project.copy();
  try {
    await addReleases(project.root, releases);
    const build = await built(project.root);
    const dist = join(project.root, 'dist');
    const sizes = globSync('**/*', { cwd: dist })
      .map((file) => statSync(join(dist, file)))
      .filter((entry) => entry.isFile())
      .map(({ size }) => size);
    const bytes = await bytesToResults(browser, searchPage, dist);
    await project.edit(releaseFile, (text) => `${text}\nA sentence of the bench.\n`);
    const again = await built(project.root);
    const told = /searchable \(([^)]*)\)/.exec(build.output)?.[1] ?? '';
    return {
      releases,
      build,
      again,
      stages: told.split(', ').map((stage) => {
        const [, name = stage, time = ''] = /^(.*?) ([\d.]+ s)$/.exec(stage) ?? [];
        return [name, time];
      }),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      files: sizes.length,
      searchBytes: Math.max(...bytes),
    };
  } finally {
    await project.remove();
  }
}

async function built(root: string): Promise<Run> {
  const run = await watched(process.execPath, ['src/build/build.ts'], root);
  if (run.code !== 0) throw new Error(run.output);
  return run;
}
