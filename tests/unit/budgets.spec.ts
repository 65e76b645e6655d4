import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { budgets, firstRoundTrip, spentIn, stopOverBudget } from '../../src/build/budgets.ts';
import { builtPages } from '../support/dist.ts';
import { release } from '../support/site.ts';

// Words that no compression makes shorter.
const incompressible = randomBytes(12_000).toString('base64');

/** A copy of a few built pages, one of them changed. */
async function siteWith(file: string, change: (html: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-budget-'));
  for (const kept of ['index.html', `${release.slice(1)}index.html`])
    await cp(join('dist', kept), join(folder, kept), { recursive: true });
  await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  return folder;
}

test('the built site keeps to its budget, every kind of page and file of it', () => {
  const spent = spentIn('dist');
  expect(spent.map(({ kind }) => kind)).toContain('release');
  for (const { kind, largest, spent: bytes, bytes: allowed } of spent)
    expect(bytes, `${kind}: ${largest}`).toBeLessThanOrEqual(allowed);
  expect(() => stopOverBudget('dist')).not.toThrow();
});

test('a release arrives whole in the first round trip, with its styles and scripts', () => {
  const releases = builtPages().filter(({ path }) => /^\/releases\/\d{4}\/[^/]+\/$/.test(path));
  expect(releases.length).toBeGreaterThan(20);
  for (const { path, html } of releases)
    expect(gzipSync(html, { level: 9 }).length, path).toBeLessThanOrEqual(firstRoundTrip);
});

test('a page over its budget stops the build and is named with both figures', async () => {
  const folder = await siteWith('index.html', (html) =>
    html.replace('</head>', `<style>/*${incompressible}*/</style></head>`),
  );
  expect(() => stopOverBudget(folder)).toThrow(
    /^Over the budget of src\/build\/budgets\.ts:\n {2}home: index\.html has \d{5} bytes compressed, and 6700 are allowed\.\nTake something out/,
  );
  await rm(folder, { recursive: true });
});

test('a release may have as long a title and as much text as it needs', async () => {
  const folder = await siteWith(`${release.slice(1)}index.html`, (html) =>
    html
      .replaceAll('<title>', `<title>${incompressible.slice(0, 4000)}`)
      .replace(/(<h1[^>]*>)/, `$1${incompressible.slice(4000, 8000)}`)
      .replace('<footer class="signature"', `<p>${incompressible}</p>$&`)
      .replace('<main ', `$&data-name="<script>${incompressible}</script>" `)
      .replace('<dl class="facts"', `$& data-name="<script>${incompressible}</script>"`),
  );
  expect(() => stopOverBudget(folder)).not.toThrow();
  await rm(folder, { recursive: true });
});

test('editors may list as many words that mean the same as they need, and a program may not grow', async () => {
  const [worker] = globSync('dist/_astro/worker-*.js');
  const program = await readFile(worker!, 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'press-room-budget-'));
  const file = join(folder, '_astro', basename(worker!));
  await mkdir(join(folder, '_astro'));
  const spent = () => spentIn(folder)[0]!.spent;
  await writeFile(file, program);
  const before = spent();
  // In each way that the bundler writes a word.
  const more = ['`', '"', "'"].flatMap((quote) =>
    Array.from({ length: 100 }, (_, n) => {
      const word = incompressible.slice(n * 20, n * 20 + 20);
      return `[${quote}${word}\\${quote}s${quote},${quote}${word} [a], b${quote}]`;
    }),
  );
  const first = /\[(?=\[`won`,`KRW`\])/;
  expect(program).toMatch(first);
  await writeFile(file, program.replace(first, `[${more.join(',')},`));
  expect(spent()).toBe(before);
  expect(() => stopOverBudget(folder)).not.toThrow();
  const allowed = budgets.find(({ kind }) => kind === 'program')!.bytes;
  await writeFile(file, `${program};a="${incompressible.slice(0, allowed)}"`);
  expect(() => stopOverBudget(folder)).toThrow('program: _astro/worker-');
  await rm(folder, { recursive: true });
});
