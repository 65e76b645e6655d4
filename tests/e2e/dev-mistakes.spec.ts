import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DevServer } from '../support/dev-server.ts';
import { Project, releaseFile } from '../support/project.ts';
import { port, release } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let project: Project;
let server: DevServer;
let asItWas: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = await Project.copy();
  asItWas = await readFile(join(project.root, releaseFile), 'utf8');
  await project.edit(releaseFile, (text) => text.replace(/^title: .*$/m, 'title: *Plan*'));
  server = await DevServer.start(project.root, port + 2, { until: 'The preview begins by itself' });
});
test.afterAll(async () => {
  server.stop();
  await project.remove();
});

const programs = /fault of the program|YAMLException|MDXError|is not defined|Stack trace|Hint:/;

test('a head that cannot be read is told before the preview begins, which then begins by itself', async ({
  page,
}) => {
  await server.hears(
    `${releaseFile}:2:8  A text that begins with “*” must stand in quotes`,
    20_000,
  );
  await writeFile(join(project.root, releaseFile), asItWas);
  await server.hears('watching for file changes', 60_000);
  await page.goto(server.address + release);
  await expect(page.getByRole('heading', { level: 2, name: 'Agenda' })).toBeVisible();
  expect(server.said).not.toMatch(programs);
});

/** What an author saves while the page is open, and what is told of it, once. */
const mistakes: Record<string, [text: string, told: string]> = {
  'a name in braces': ['Text of {totals}.', 'Text in braces is read as code.'],
  'a program': ['{process.cwd()}', 'Text in braces is read as code.'],
  'a picture that is not there': ['![A](./none.png)', 'The picture “none.png” is not there.'],
};
for (const [name, [text, told]] of Object.entries(mistakes))
  test(`of ${name} nothing runs, and one message is told`, async ({ page }) => {
    const before = server.said.length;
    await appendFile(join(project.root, releaseFile), `\n${text}\n`);
    await expect.poll(() => server.said.slice(before)).toContain(told);
    const main = async () => (await page.request.get(server.address + release)).text();
    await expect.poll(main).toContain('This text has 1 mistake, and is shown as soon as');
    expect(server.said.slice(before).match(/\[ERROR\]/g)).toHaveLength(1);
    await writeFile(join(project.root, releaseFile), asItWas);
    await expect.poll(main).not.toContain('This text has');
    expect(server.said).not.toMatch(programs);
  });
