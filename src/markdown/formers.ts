import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import type { HastVisitorContext, MdxJsxFlowElementHast } from 'satteri';
import { formersOf, type Former } from '../links/former-ids.ts';
import { publicTarget } from '../links/public-names.ts';
import { entryId } from '../schema/paths.ts';
import { anchorsSchema } from '../schema/release.ts';
import { figureTags } from './figures.ts';
import { element } from './hast.ts';

/** What has led to a section or figure before, by its id and its name today. */
export type Formers = (id: string, name: string) => Former[];

/** The old ids of the text that is being read. */
export function formersIn({
  fileURL,
  data,
}: Pick<HastVisitorContext, 'fileURL' | 'data'>): Formers {
  const path = fileURL ? fileURLToPath(fileURL).replaceAll('\\', '/') : '';
  const [, entry] = path.split('/content/releases/');
  if (entry === undefined) return () => [];
  const { frontmatter = {} } = (data as { astro?: { frontmatter?: Record<string, unknown> } })
    .astro ?? { frontmatter: {} };
  const anchors = anchorsSchema.safeParse(frontmatter['anchors']).data ?? [];
  const aliases = Array.isArray(frontmatter['aliases']) ? frontmatter['aliases'].map(String) : [];
  const known = (id: string) => publicTarget([entryId(entry), ...aliases], id);
  return (id, name) => formersOf(id, name, anchors, known);
}

/**
 * A section with its old ids before the heading, so that they arrive where its own id does, and
 * what is said to readers who come by one of them. It works without script: the style sheet shows
 * the words when their id is the one that was asked for (`:target`).
 */
export function withFormers(content: ElementContent[], formers: Former[]): ElementContent[] {
  const [heading, ...rest] = content;
  return [...formers.flatMap(anchorOf), heading!, ...formers.map(noteOf), ...rest];
}

/** The same for a table or chart, which its author writes as a tag. */
export function withFormerFigure(node: ElementContent, formers: Formers): ElementContent {
  const tag = node as unknown as MdxJsxFlowElementHast;
  if (tag.type !== 'mdxJsxFlowElement' || !figureTags.includes(tag.name ?? '')) return node;
  const figure = attribute(tag, 'figure');
  if (figure === undefined) return node;
  const { id, caption } = JSON.parse(figure) as { id: string; caption: string };
  const own = formers(id, caption).filter((former) => former.id !== undefined);
  return own.length === 0
    ? node
    : element('div', { className: ['former-figure'] }, withFormers([node], own));
}

function attribute(tag: MdxJsxFlowElementHast, name: string): string | undefined {
  for (const one of tag.attributes)
    if (one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'string')
      return one.value;
  return undefined;
}

function anchorOf({ id }: Former): ElementContent[] {
  return id === undefined ? [] : [element('span', { id, className: ['former'] }, [])];
}

function noteOf({ id, note, more }: Former): ElementContent {
  const kind = id === undefined ? 'renamed' : 'former-note';
  const links = more.flatMap(({ href, id }): ElementContent[] => [
    { type: 'text', value: ' ' },
    element('a', { href }, [{ type: 'text', value: `#${id}` }]),
  ]);
  return element('p', { className: [kind], dataPagefindIgnore: '' }, [
    { type: 'text', value: note },
    ...links,
  ]);
}
