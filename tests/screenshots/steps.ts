import { globSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayOf } from '../../src/lib/dates.ts';
import { buildMoment } from '../../src/lib/publication.ts';
import { field, found } from '../support/search.ts';
import { down, enter, inTerminal } from '../support/terminal.ts';
import type { Desk } from './desk.ts';

/** A step of a press officer's work, of which a picture is taken; each goes on from the one before. */
export interface Step {
  /** Name of the picture's file, without its ending. */
  name: string;
  take: (desk: Desk, name: string) => Promise<void>;
}

/** The release that is written once more in the pictures, and where it is kept meanwhile. */
const file = 'content/releases/2021/ktb-issuance-plan-august-2021/index.mdx';
const kept = 'kept.mdx';
const path = '/releases/2021/ktb-issuance-plan-august-2021/';

/** The site as it was before: without the release, built and published. */
export async function prepare({ project }: Desk): Promise<void> {
  await rename(join(project.root, file), join(project.root, kept));
  await rm(join(project.root, dirname(file)), { recursive: true });
  // Nor were there later ones.
  const today = dayOf(buildMoment());
  for (const later of globSync('content/releases/*/*/index.mdx', { cwd: project.root })) {
    const [, date] = /^date: (\S+)$/m.exec(await readFile(join(project.root, later), 'utf8'))!;
    if (date! > today) await rm(join(project.root, dirname(later)), { recursive: true });
  }
  // The ledger knows of them; that of the site of before is recorded anew.
  await rm(join(project.root, 'content/ledger'), { recursive: true });
  for (const script of ['publish:links', 'build']) {
    const { code, output } = await project.run(script);
    if (code !== 0) throw new Error(output);
  }
}

export const steps: Step[] = [
  {
    name: 'import',
    take: async (desk, name) => {
      const documents = join(desk.project.root, 'documents');
      await cp('tests/fixtures/import', documents, { recursive: true });
      const words = ['documents/ministry-word.docx', '--slug', 'crisis-management-meeting'];
      const { output } = await desk.project.runFile('src/import/import.ts', words);
      await desk.takeTerminal(name, `npm run import -- ${words.join(' ')}`, output);
      await rm(join(desk.project.root, 'content/releases/2020/crisis-management-meeting'), {
        recursive: true,
      });
    },
  },
  {
    name: 'new-release',
    take: async (desk, name) => {
      const { said } = await inTerminal(desk.project.root, 'npm run --silent new', [
        ...['KTB Issuance Plan, August 2021', enter],
        ...['About 12,500 billion won of Korea Treasury Bonds to be issued in August 2021', enter],
        ...[enter, down.repeat(4), enter, 'Government Bond', enter],
        ...[down.repeat(5), ' ', enter, enter],
      ]);
      await desk.takeTerminal(name, 'npm run new', said);
    },
  },
  {
    name: 'mistakes',
    take: async (desk, name) => {
      const text = await desk.read(kept);
      await desk.project.edit(file, () =>
        text
          .replace('kind:', 'draft: true\nkind:')
          .replace('2021-07-29', '2021-07-32')
          .replace('government-bond-policy', 'goverment-bond-policy')
          .replace('<Table caption="Auctions', '<Table captoin="Auctions'),
      );
      const { output } = await desk.project.run('check:content');
      await desk.takeTerminal(name, 'npm run check:content', output);
      await desk.project.edit(file, () => text.replace('kind:', 'draft: true\nkind:'));
    },
  },
  {
    name: 'draft',
    take: async (desk, name) => {
      const { address } = await desk.server();
      await desk.takePage(name, address + path, (page) =>
        page.getByText('Draft. A build').waitFor(),
      );
    },
  },
  {
    name: 'authors',
    take: async (desk, name) => {
      const { address } = await desk.server();
      await desk.takePage(name, `${address}/authors/#example-agenda`, (page) =>
        page.getByRole('main').getByRole('list').first().waitFor(),
      );
    },
  },
  {
    name: 'overlay',
    take: async (desk, name) => {
      const { address } = await desk.server();
      const text = await desk.read(file);
      await desk.project.edit(file, () => text.replace('2021-07-29', '2021-07-32'));
      await desk.takePage(name, address + path, (page) =>
        page.locator('vite-error-overlay').waitFor(),
      );
      await desk.project.edit(file, () => text);
    },
  },
  {
    name: 'search',
    take: async (desk, name) => {
      const { address } = await desk.server();
      await desk.takePage(name, `${address}/search/?q=KTB+August`, async (page) => {
        // The index of the last build answers until there is one with the draft.
        const draft = found(page).filter({ hasText: 'KTB Issuance Plan, August 2021' });
        await found(page).first().waitFor({ timeout: 60_000 });
        while ((await draft.count()) === 0) {
          await page.waitForTimeout(2_000);
          await page.reload();
          await found(page).first().waitFor();
        }
        await field(page).blur();
      });
    },
  },
  {
    name: 'build',
    take: async (desk, name) => {
      await desk.project.edit(file, (text) => text.replace('draft: true\n', ''));
      await desk.project.edit(
        'content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/index.mdx',
        (text) => text.replace('Regulation blocks new services', 'Rules keep new services away'),
      );
      await desk.project.run('publish:links');
      const { output } = await desk.project.run('build');
      await desk.takeTerminal(name, 'npm run build', output);
    },
  },
  {
    name: 'published',
    take: (desk, name) =>
      desk.whileServed((address) =>
        desk.takePage(name, address + path, (page) => page.getByRole('figure').first().waitFor()),
      ),
  },
];
