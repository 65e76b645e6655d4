import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readSettings } from '../../src/build/settings.ts';
import { configurations } from '../../src/hosting/configurations.ts';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { asExpression, headersOf, matches } from '../../src/hosting/matching.ts';
import { sentAs } from '../../src/hosting/media-types.ts';
import { precompress } from '../../src/hosting/precompress.ts';
import { immutable, kinds } from '../../src/hosting/rules.ts';
import { securityText } from '../../src/hosting/security-text.ts';
import { builtPages } from '../support/dist.ts';

/** Every file of the built site, as an address. */
const addresses = globSync('**/*.*', { cwd: 'dist' })
  .filter((file) => statSync(join('dist', file)).isFile())
  .map((file) => `/${file.replaceAll('\\', '/')}`);

test('the committed configurations are what the source implies: npm run hosting', () => {
  for (const [file, content] of Object.entries(configurations()))
    expect(readFileSync(file, 'utf8'), file).toBe(content);
});

test('only what changes its name with its content is kept for ever', () => {
  const kept = addresses.filter((path) => headersOf(path)['Cache-Control'] === immutable);
  const hashed =
    /[.-][\w-]{8}\.(?:js|css)$|[._][0-9a-f]{7,}(?:-\d+)?\.|\/und_[0-9a-f]{7,}(?:-\d+)?\./;
  expect(kept.length).toBeGreaterThan(40);
  expect(kept.filter((path) => !hashed.test(path))).toEqual([]);
  for (const path of ['/', '/pagefind/pagefind-entry.json', '/pagefind/facets.json', '/rss.xml'])
    expect(headersOf(path)['Cache-Control'], path).toBe('no-cache');
});

test('no file is of two kinds that disagree', () => {
  for (const path of addresses) {
    const said = new Map<string, string>();
    for (const { paths, headers } of kinds)
      if (paths.some((pattern) => matches(pattern, path)))
        for (const [name, value] of Object.entries(headers)) {
          expect(said.get(name) ?? value, `${name} of ${path}`).toBe(value);
          said.set(name, value);
        }
  }
});

test('a path with * is the same to all servers', () => {
  expect(asExpression('/_astro/*', '/press/')).toBe('^/press/_astro/');
  expect(asExpression('/*rss.xml')).toBe('^/.*rss\\.xml$');
  expect(asExpression('/releases.json')).toBe('^/releases\\.json$');
  expect(matches('/pagefind/pagefind.*', '/pagefind/pagefind-entry.json')).toBe(false);
  expect(matches('/*.md', '/releases/2020/a/index.md')).toBe(true);
});

test('hosts find the headers in the built site, with every program by its name', () => {
  const rules = readFileSync('dist/_headers', 'utf8').split('\n');
  const programs = addresses.filter((path) => /^\/_astro\/.*\.(?:js|css)$/.test(path));
  expect(programs.length).toBeGreaterThan(5);
  for (const path of programs)
    expect(rules[rules.indexOf(path) + 1], path).toBe(`  Cache-Control: ${immutable}`);
  // A rule with * would have browsers keep for a year that a program is not there.
  expect(rules[rules.indexOf('/_astro/*') + 1]).toContain('Content-Security-Policy');
  expect(rules[rules.indexOf('/_astro/*') + 2]).toBe('');
  const paths = rules.filter((line) => line.startsWith('/'));
  expect(new Set(paths).size).toBe(paths.length);
});

test('hosts are told of the base path, and nothing that they would leave out', () => {
  const paths = headersFile('/press/', [])
    .split('\n')
    .filter((line) => /^\//.test(line));
  expect(paths.filter((path) => !path.startsWith('/press/'))).toEqual([]);
  const many = Array.from({ length: 100 }, (_, n) => `/_astro/${n}.js` as const);
  expect(() => headersFile('/', many)).toThrow('Cloudflare reads 100');
});

test('every page asks for Trusted Types and allows only the policies of ours', () => {
  const policy = /"[^"]*;require-trusted-types-for 'script';trusted-types search [a-z -]+;[^"]*"/;
  const without = builtPages().filter(({ html }) => !policy.test(html));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('whom to tell of a fault is where RFC 9116 has it, for less than a year', () => {
  const text = readFileSync('dist/.well-known/security.txt', 'utf8');
  const fields = Object.fromEntries(
    text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(/: (.*)/)),
  );
  expect(fields).toMatchObject({
    Contact: expect.stringMatching(/^(?:mailto|https|tel):/),
    Canonical: expect.stringMatching(/^https:\/\/.*\/\.well-known\/security\.txt$/),
    'Preferred-Languages': 'en',
  });
  const days = (new Date(fields['Expires']!).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(200);
  expect(days).toBeLessThan(365);
  const at = (now: string) => securityText('https://a.example/', new Date(now));
  expect(at('2026-11-27T01:00:00Z')).toBe(at('2026-11-27T23:00:00Z'));
  expect(at('2026-11-27T01:00:00Z')).toContain('Expires: 2027-09-23T00:00:00Z');
});

test('what gets smaller is compressed, and nothing else', async () => {
  expect(readSettings({ PRECOMPRESS: 'true' }).precompress).toBe(true);
  expect(readSettings({}).precompress).toBe(false);
  expect(() => readSettings({ PRECOMPRESS: 'yes' })).toThrow('Write PRECOMPRESS=true');
  const folder = await mkdtemp(join(tmpdir(), 'press-room-'));
  try {
    await cp('dist/about', folder, { recursive: true });
    await cp('dist/preview.png', join(folder, 'preview.png'));
    await writeFile(join(folder, 'tiny.txt'), 'a');
    expect(await precompress(folder)).toBe(2);
    const page = await readFile('dist/about/index.html');
    const packed = async (ending: string) => readFile(join(folder, `index.html.${ending}`));
    expect(brotliDecompressSync(await packed('br')).equals(page)).toBe(true);
    expect(gunzipSync(await packed('gz')).equals(page)).toBe(true);
    expect((await packed('br')).length).toBeLessThan(page.length / 3);
    for (const file of ['tiny.txt.gz', 'tiny.txt.br', 'preview.png.br'])
      expect(existsSync(join(folder, file)), file).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('every file of the site has a type that browsers are told', () => {
  const unknown = addresses.filter((path) => sentAs(path) === 'application/octet-stream');
  expect(unknown.filter((path) => !path.includes('.pf_'))).toEqual([]);
  expect(sentAs('/releases/2020/a/plan.PDF')).toBe('application/pdf');
  expect(sentAs('/about/')).toBe('text/html; charset=utf-8');
  expect(sentAs('/a/file.exe')).toBe('application/octet-stream');
});
