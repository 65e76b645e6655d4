import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { schemas } from '../../src/editor/schemas.ts';
import { authorTags } from '../../src/markdown/author-tags.ts';
import { checkText } from '../../src/markdown/check-text.ts';
import { described, offering } from '../../src/schema/described.ts';
import { inOneLine, type Mistake } from '../../src/schema/mistakes.ts';
import { namesIn } from '../../src/schema/names-in.ts';
import { kinds, releaseSchema } from '../../src/schema/release.ts';
import { ContentFolder } from '../support/content-folder.ts';

// VS Code’s own JSON may have a comma at the end of a list.
const json = (file: string): unknown =>
  JSON.parse(readFileSync(file, 'utf8').replace(/,(?=\s*[\]}])/g, ''));

test('the schemas that editors read are those of the program', () => {
  for (const [name, schema] of Object.entries(schemas))
    expect(json(`.vscode/schemas/${name}.schema.json`), 'npm run editor:schemas').toEqual(schema);
});

test('each schema is given to a file of the author’s, and is there', () => {
  const { 'yaml.schemas': given } = json('.vscode/settings.json') as {
    'yaml.schemas': Record<string, string>;
  };
  expect(Object.keys(given)).toHaveLength(Object.keys(schemas).length);
  for (const [schema, file] of Object.entries(given)) {
    expect(existsSync(schema), schema).toBe(true);
    expect(existsSync(file), file).toBe(true);
  }
});

/** A JSON Schema, as far as these tests look. */
interface Described {
  description?: string;
  enum?: string[];
  enumDescriptions?: string[];
  properties?: Record<string, Described>;
  items?: Described;
}

const releaseJson = z.toJSONSchema(
  releaseSchema({
    divisions: offering(z.string(), namesIn('.', 'divisions')),
    series: offering(z.string(), namesIn('.', 'series')),
    topics: offering(z.string(), namesIn('.', 'topics')),
  }),
  { io: 'input', unrepresentable: 'any' },
) as Described;

test('an editor says of every field what it is for, of those in lists too', () => {
  const mute = (schema: Described, path: string): string[] =>
    Object.entries((schema.items ?? schema).properties ?? {}).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}${name}`]),
      ...mute(field, `${path}${name}.`),
    ]);
  expect(mute(releaseJson, '')).toEqual([]);
  expect(Object.keys(releaseJson.properties ?? {}).length).toBeGreaterThan(20);
});

test('an editor offers kinds, divisions and topics with what they stand for', () => {
  const { kind, division, topics } = releaseJson.properties!;
  expect(kind?.enum).toEqual(Object.keys(kinds));
  const written = parse(readFileSync('content/divisions.yaml', 'utf8')) as Record<
    string,
    { name: string }
  >;
  expect(division?.enum).toEqual(Object.keys(written));
  expect(division?.enumDescriptions).toEqual(Object.values(written).map(({ name }) => name));
  expect(topics?.items?.enum).toContain('bio-industry');
});

test('a field without words for editors, or words without a field, is a fault', () => {
  const schema = z.strictObject({ name: z.string() });
  expect(() => described(schema, {})).toThrow('name');
  expect(() => described(schema, { name: 'A name.', names: 'x' })).toThrow('names');
});

/** A snippet as VS Code has it. */
interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
}
const snippets = json('.vscode/release.code-snippets') as Record<string, Snippet>;

/** What stands in the file when an author takes a snippet and changes nothing. */
function expanded({ body }: Snippet): string {
  const now = new Date('2026-11-25T00:00:00Z').toISOString();
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', now.slice(0, 4))
    .replaceAll('$CURRENT_MONTH', now.slice(5, 7))
    .replaceAll('$CURRENT_DATE', now.slice(8, 10))
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

const surroundings = { files: ['plan.pdf'], beside: new Map([['picture.png', 10_000]]) };
const inFrontMatter = ['release', 'attachments'];

for (const [name, snippet] of Object.entries(snippets))
  if (!inFrontMatter.includes(snippet.prefix))
    test(`the snippet “${name}” can be published as it is`, () => {
      const text = expanded(snippet);
      expect(text).not.toMatch(/\$/);
      expect(checkText('snippet', text, surroundings).map(inOneLine)).toEqual([]);
    });

test('each tag of the author’s has its snippet, with all its attributes', () => {
  const written = Object.values(snippets).map(expanded).join('\n');
  for (const [tag, attributes] of Object.entries(authorTags)) {
    const opening = new RegExp(`<${tag}\\b[^>]*>`).exec(written)?.[0] ?? '';
    expect(opening, tag).not.toBe('');
    for (const attribute of attributes) expect(opening).toContain(`${attribute}="`);
  }
});

test('a new release, with an attachment, is one at once', async () => {
  const content = new ContentFolder();
  try {
    const folder = join(content.root, 'content/releases/2026/new-release');
    mkdirSync(folder, { recursive: true });
    const byPrefix = (prefix: string) =>
      expanded(Object.values(snippets).find((one) => one.prefix === prefix)!);
    const text = byPrefix('release').replace('draft: true\n', () => byPrefix('attachments'));
    writeFileSync(join(folder, 'index.mdx'), `${text}\n`);
    const told = (await content.check()).map(inOneLine);
    // The author writes the topic and puts the file there; nothing else is missing.
    expect(told).toEqual([
      'content/releases/2026/new-release/index.mdx:9:10  “innovation” is not in content/topics.yaml. Write one of: '.concat(
        `${[...namesIn('.', 'topics').keys()].join(', ')}.`,
      ),
      'content/releases/2026/new-release/index.mdx:11:11  The attachment “plan.pdf” is not there. Put the file into content/releases/2026/new-release/.',
    ]);
  } finally {
    content.remove();
  }
});

test('the task of the editor finds each mistake with its place', () => {
  const { tasks } = json('.vscode/tasks.json') as {
    tasks: { problemMatcher: { pattern: { regexp: string } } }[];
  };
  const pattern = new RegExp(tasks[0]!.problemMatcher.pattern.regexp);
  const mistake: Mistake = { file: 'content/a b.mdx', line: 7, column: 9, message: 'Wrong: this.' };
  expect(pattern.exec(inOneLine(mistake))?.slice(1)).toEqual([
    ...['content/a b.mdx', '7', '9'],
    ...[undefined, 'Wrong: this.'],
  ]);
  const warning = pattern.exec(inOneLine({ ...mistake, severity: 'warning' }));
  expect(warning?.[4]).toBe('Warning');
});
