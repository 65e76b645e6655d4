import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readPage } from '../round-trip/reading/read-page.ts';
import { Project } from '../support/project.ts';

const word = 'content/releases/2020/1st-crisis-management-meeting';
const board = 'content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation';

test('what a ministry hands over becomes two releases that build, as soon as they are no drafts', async () => {
  test.setTimeout(180_000);
  const project = await Project.built();
  try {
    const { root } = project;
    cpSync('tests/fixtures/import', join(root, 'desk'), { recursive: true });
    const plan = 'industrial-innovation-agenda-plan.pdf';
    cpSync(join(board, plan), join(root, 'desk', plan));
    // The site has these two already; its ledger knows their sections.
    for (const path of [word, board, 'content/ledger'])
      rmSync(join(root, path), { recursive: true });

    const { code, output } = await project.runFile('src/import/import.ts', [
      'desk/ministry-word.docx',
      'desk/board-page.html',
    ]);
    expect(output).toContain('2 documents imported.');
    expect(code).toBe(0);
    for (const folder of [word, board])
      await project.edit(`${folder}/index.mdx`, (text) => text.replace(/^draft: true\n/m, ''));
    const built = await project.run('build');
    expect(built.output).toContain('27 releases, published and searchable');
    const lines = [word, board].flatMap((folder) => linesOf(root, folder));
    for (const line of [
      'numbered list of 2',
      '1. New spending: 10.9 trillion won',
      '  - Disease control: 2.1 trillion won',
      '2. Revenue adjustment: 0.8 trillion won',
      'table “Split of the 2020 supplementary budget” in “trillion won”',
      '  | New spending | Disease control | →2.1',
      '  ¶ There are further contingency plans.',
      '  3. <b>Green biotechnology plan</b>',
      '    - A roadmap, due within 2020',
    ])
      expect(lines).toContain(line);
  } finally {
    await project.remove();
  }
});

function linesOf(root: string, folder: string): string[] {
  const page = join(root, 'dist', folder.replace('content/', ''), 'index.html');
  return readPage(readFileSync(page, 'utf8')).lines;
}
