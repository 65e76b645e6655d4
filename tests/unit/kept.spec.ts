import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { outcomeOf } from '../support/project.ts';

/** Makes something twice of the same and once of something else, in a folder of its own. */
const program = `
  const { kept } = await import(process.argv[2]);
  let made = 0;
  const make = async () => new TextEncoder().encode('made ' + ++made);
  for (const inputs of [['a', 1], ['a', 1], ['a', 2]])
    console.log(new TextDecoder().decode(await kept('things', inputs, make)));
`;

for (const [name, isFile, said] of [
  [
    'what was made once is kept for all that is made of the same',
    false,
    'made 1\nmade 1\nmade 2\n',
  ],
  [
    'where nothing can be kept all is made, and nobody is stopped',
    true,
    'made 1\nmade 2\nmade 3\n',
  ],
] as const)
  test(name, async () => {
    const root = await mkdtemp(join(tmpdir(), 'press-room-kept-'));
    try {
      await writeFile(join(root, 'program.mjs'), program);
      // A file where the folder would be: root may write everywhere else.
      if (isFile) await writeFile(join(root, 'node_modules'), '');
      const module = pathToFileURL('src/lib/kept.ts').href;
      const { code, output } = await outcomeOf(process.execPath, ['program.mjs', module], {
        cwd: root,
      });
      expect({ code, output }).toEqual({ code: 0, output: said });
    } finally {
      await rm(root, { recursive: true });
    }
  });
