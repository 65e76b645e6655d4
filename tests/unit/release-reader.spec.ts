import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkCollection } from '../../src/schema/known-ids.ts';
import type { ReadRelease } from '../../src/schema/read-release.ts';
import { ReleaseReader } from '../../src/schema/release-reader.ts';
import { Project, releaseFile } from '../support/project.ts';

test('threads read releases, right ones and wrong ones, as they are read without them', async () => {
  const project = await Project.ofContent();
  const { root } = project;
  await project.edit(releaseFile, (text) =>
    text.replace(/^kind:/m, 'knid: x\n$&').replace('# Agenda', '# {x}'),
  );
  const idsOf = (name: 'divisions' | 'series' | 'topics') => checkCollection(root, name).ids;
  const referred = {
    divisions: idsOf('divisions'),
    series: idsOf('series'),
    topics: idsOf('topics'),
  };
  const files = globSync('content/releases/*/*/index.mdx', { cwd: root }).sort();
  const readBy = async (reader: ReleaseReader) => {
    try {
      return (await Promise.all(files.map((file) => reader.read(file)))).map(said);
    } finally {
      await reader.close();
    }
  };
  const here = await readBy(new ReleaseReader({ root, referred }));
  const there = await readBy(new ReleaseReader({ root, referred }, 3));
  expect(there).toEqual(here);
  expect(here.flatMap(({ mistakes }) => mistakes).length).toBeGreaterThan(1);
  await project.remove();
});

function said({ mistakes, data, targets, locate }: ReadRelease) {
  return { mistakes, data, targets, places: [['title'], ['topics', 0]].map(locate) };
}
