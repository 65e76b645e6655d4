import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as runtime from 'astro/jsx-runtime';
import type { MarkdownHeading } from 'astro';
import { parse } from 'yaml';
import { frontMatterOf, textBehind } from '../schema/front-matter.ts';
import { processor } from './processor.ts';

/** What Astro renders a text from: the module that it would have made of its file. */
export interface TextProgram {
  Content: (props: Record<string, unknown>) => unknown;
  getHeadings: () => MarkdownHeading[];
}

const renderer = processor.createMdxRenderer!(
  { syntaxHighlight: false },
  { optimize: true, srcDir: pathToFileURL(`${resolve('src')}/`), sourcemap: false },
);

/**
 * The text of a file as a program, made when a page asks for it and where that page is rendered. As
 * modules, the texts of an archive would all be bundled before the first page, and all of them be in
 * the memory of every thread.
 * @param file from the root of the project; a text without pictures, whose sizes only a bundle knows
 * @throws Error when the text cannot be read, which the check of the content tells before
 */
export async function textProgram(file: string): Promise<TextProgram> {
  // The pages of a release are rendered one after the other.
  if (last?.file !== file) last = { file, program: make(file) };
  return last.program;
}

let last: { file: string; program: Promise<TextProgram> } | undefined;

async function make(file: string): Promise<TextProgram> {
  const source = readFileSync(file, 'utf8');
  const front = frontMatterOf(source)!;
  const text = textBehind(source, front);
  const { code } = await (await renderer).process(text, resolve(file), frontFor(text, front.yaml));
  const program = new Function('runtime', asFunction(code)) as (
    given: typeof runtime,
  ) => TextProgram & { MDXContent: TextProgram['Content'] };
  const { MDXContent, getHeadings } = program(runtime);
  const Content: TextProgram['Content'] = (props = {}) =>
    MDXContent({
      ...props,
      components: { Fragment: runtime.Fragment, ...(props['components'] as object | undefined) },
    });
  // As @astrojs/mdx marks what it makes.
  return { Content: Object.assign(Content, marks), getHeadings };
}

/** Front matter as the plugins need it: most texts need none, and reading it takes half as long as them. */
function frontFor(text: string, yaml: string): Record<string, unknown> {
  const hasOldIds = yaml.includes('aliases') || yaml.includes('anchors');
  return hasOldIds || text.includes('<Attachment') ? (parse(yaml) as Record<string, unknown>) : {};
}

const marks = {
  [Symbol.for('mdx-component')]: true,
  [Symbol.for('astro.needsHeadRendering')]: true,
  // Without it Astro would make all of a text to find out who makes it, and then once more.
  [Symbol.for('astro:renderer')]: 'astro:jsx',
};

/** A module that imports nothing but Astro's runtime, as the body of a function. */
function asFunction(module: string): string {
  const body = module
    .replace(
      /^import \{([^}]*)\} from "astro\/jsx-runtime";$/m,
      (_all, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replace(/^export (?=const |function )/gm, '');
  return `${body}\nreturn { MDXContent, getHeadings };`;
}
