import { expect } from '@playwright/test';
import { test } from '../support/links-project.ts';
import { releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 90_000 });

const writings: Record<string, (text: string) => string> = {
  'a byte order mark, and a line of hyphens in the text': (text) => `\uFEFF${text}\n---\n`,
  'lines that end as in Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a comma behind the last entry': (text) =>
    text.replace(/^source:/m, 'anchors: [{ id: old, to: closing, date: 2026-11-28 }, ]\n$&'),
  'a comment behind the entries': (text) =>
    text.replace(/^source:/m, 'anchors:\n  - { id: old, to: closing, date: 2026-11-28 } # why\n$&'),
  'an empty list': (text) => text.replace(/^source:/m, 'anchors: []\n$&'),
};
for (const [name, write] of Object.entries(writings))
  test(`links:fix writes into a file with ${name}`, async ({ project, read, run }) => {
    await project.edit(releaseFile, (text) =>
      write(text.replace('## Agenda {#agenda}', '## Items of the meeting {#items}')),
    );
    const { code, output } = await run('links:fix');
    expect(output).toContain('“agenda” leads to “items” (anchors).');
    expect(code).toBe(0);
    expect((await run('check:content')).output).toContain('No mistakes in the content.');
    const text = await read(releaseFile);
    expect(text).toContain('{ id: agenda, to: items, date: 2026-11-28 }');
    if (text.includes('\r\n')) expect(text).not.toMatch(/[^\r]\n/);
  });
