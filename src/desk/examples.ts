import type { MDXInstance } from 'astro';

/** A piece of text that shows one thing an author may write. */
export interface Example {
  /** Id of its section on the page. */
  id: string;
  name: string;
  /** What it is for. */
  what: string;
  /** The attributes of its tag, each with what to write. */
  attributes: [attribute: string, meaning: string][];
  /** As it is written, without the front matter that describes it. */
  source: string;
  Content: MDXInstance<Described>['Content'];
}

interface Described {
  name: string;
  what: string;
  attributes?: Record<string, string>;
}

const texts = import.meta.glob<MDXInstance<Described>>('./examples/*.mdx', { eager: true });
const sources = import.meta.glob<string>('./examples/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Every example, in the order of the names of its files. */
export const examples: Example[] = Object.entries(texts)
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([path, { frontmatter, Content }]) => ({
    id: `example-${/\d-([\w-]+)\.mdx$/.exec(path)![1]}`,
    name: frontmatter.name,
    what: frontmatter.what,
    attributes: Object.entries(frontmatter.attributes ?? {}),
    source: sources[path]!.replace(/^---\n.*?\n---\n/s, '').trim(),
    Content,
  }));
