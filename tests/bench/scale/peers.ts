import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { frontMatterOf } from '../../../src/schema/front-matter.ts';
import { Project } from '../../support/project.ts';
import { addReleases } from '../preview/many-releases.ts';
import { watched } from './run.ts';

/** Another generator: what it needs, where its texts lie, and how it builds. */
interface Peer {
  name: string;
  /** What has to be run once, in its folder. */
  install: [command: string, ...words: string[]];
  texts: string;
  dist: string;
  files: Record<string, string>;
  build: [command: string, ...words: string[]][];
}

const pagefind = resolve('node_modules/.bin/pagefind');
const npm = (...names: string[]): Peer['install'] => ['npm', 'install', '--no-audit', ...names];
const shell = '<!doctype html><html lang="en"><title>';

const peers: Peer[] = [
  {
    name: 'Hugo with Pagefind',
    install: ['sh', '-c', 'command -v hugo || apt-get install --quiet --yes hugo'],
    texts: 'content/releases',
    dist: 'public',
    files: {
      'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Press room"\n',
      'layouts/_default/single.html': `${shell}{{ .Title }}</title><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main>`,
      'layouts/_default/list.html': `${shell}{{ .Title }}</title><main>{{ range first 25 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>`,
    },
    build: [
      ['hugo', '--quiet'],
      [pagefind, '--site', 'public'],
    ],
  },
  {
    name: 'Eleventy with Pagefind',
    install: npm('@11ty/eleventy@3'),
    texts: 'releases',
    dist: '_site',
    files: {
      'package.json': '{"type":"module","private":true}',
      'releases/releases.json': '{"layout":"release.njk"}',
      '_includes/release.njk': `${shell}{{ title }}</title><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main>`,
    },
    build: [
      ['npx', 'eleventy', '--quiet', '--formats=md,njk'],
      [pagefind, '--site', '_site'],
    ],
  },
  {
    name: 'Starlight, which has Pagefind',
    install: npm('astro@7.3.4', '@astrojs/starlight'),
    texts: 'src/content/docs/releases',
    dist: 'dist',
    files: {
      'package.json': '{"type":"module","private":true}',
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'Press room', sidebar: [] })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
    build: [['npx', 'astro', 'build']],
  },
];

/** Longer than this nobody waits for a peer. Seconds. */
const patience = 900;

/** Lets other generators build the texts of so many releases; those that cannot be had are said so. */
export async function measurePeers(releases: number): Promise<string[][]> {
  const project = await Project.copy();
  await addReleases(project.root, releases);
  const texts = await textsOf(project.root);
  await project.remove();
  const rows: string[][] = [];
  for (const peer of peers) rows.push([peer.name, await secondsOf(peer, texts)]);
  return rows;
}

async function secondsOf(peer: Peer, texts: Map<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-peer-'));
  try {
    const all = new Map(Object.entries(peer.files));
    for (const [name, text] of texts) all.set(join(peer.texts, name), text);
    for (const [file, text] of all) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const [installer, ...names] = peer.install;
    const installed = await watched(installer, names, folder);
    if (installed.code !== 0) return 'could not be installed';
    let seconds = 0;
    for (const [command, ...words] of peer.build) {
      const run = await watched('timeout', [String(patience), command, ...words], folder);
      seconds += run.seconds;
      if (run.code !== 0) return run.code === 124 ? `more than ${patience}` : 'failed';
    }
    return seconds.toFixed(1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The texts as plain Markdown, which all of them read: without our tags, whose tables stay. */
async function textsOf(root: string): Promise<Map<string, string>> {
  const files = globSync('content/releases/*/*/index.mdx', { cwd: root }).sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(root, file), 'utf8');
        const { yaml, start } = frontMatterOf(text)!;
        const title = JSON.stringify(String(parseDocument(yaml).get('title')));
        const date = String(parseDocument(yaml).get('date'));
        const body = text
          .slice(start + yaml.length)
          .replace(/^---\s*\n/, '')
          .replace(/^<\/?[A-Z][^>]*>$/gm, '')
          .replace(/<\/?[A-Z][^>]*>/g, '')
          .replace(/ \{#[a-z0-9-]+\}$/gm, '')
          .replace(/^!\[.*$/gm, '');
        const name = file.split('/').slice(2, 4).join('-');
        return [`${name}.md`, `---\ntitle: ${title}\ndate: ${date}\n---\n${body}`] as const;
      }),
    ),
  );
}
