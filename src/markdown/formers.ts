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
  const addresses = [entryId(entry), ...aliases];
  const known = (id: string) => publicTarget(addresses, id);
  return (id, name) => formersOf(id, name, anchors, addresses, known);
}

/** Headings of a text by their ids. */
export type Names = ReadonlyMap<string, string>;

/**
 * A section with what is said to readers who come by one of its old ids, each of which is the id of
 * its sentence. It works without script: the style sheet shows the sentence that was asked for
 * (`:target`), and has the browser arrive at the heading above it.
 */
export function withFormers(
  content: ElementContent[],
  formers: Former[],
  names: Names,
): ElementContent[] {
  const [heading, ...rest] = content;
  return [heading!, ...formers.map((former) => noteOf(former, names)), ...rest];
}

/** The same for a table or chart, which its author writes as a tag. */
export function withFormerFigure(
  node: ElementContent,
  formers: Formers,
  names: Names,
): ElementContent {
  const tag = node as unknown as MdxJsxFlowElementHast;
  if (tag.type !== 'mdxJsxFlowElement' || !figureTags.includes(tag.name ?? '')) return node;
  const figure = attribute(tag, 'figure');
  if (figure === undefined) return node;
  const { id, caption } = JSON.parse(figure) as { id: string; caption: string };
  const own = formers(id, caption).filter((former) => former.id !== undefined);
  return own.length === 0
    ? node
    : element('div', { className: ['former-figure'] }, withFormers([node], own, names));
}

function attribute(tag: MdxJsxFlowElementHast, name: string): string | undefined {
  for (const one of tag.attributes)
    if (one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'string')
      return one.value;
  return undefined;
}

function noteOf({ id, note, more }: Former, names: Names): ElementContent {
  const links = more.flatMap((link): ElementContent[] => [
    { type: 'text', value: ' ' },
    element('a', { href: link.href }, [
      { type: 'text', value: link.release ?? names.get(link.id) ?? `#${link.id}` },
    ]),
  ]);
  const properties = id === undefined ? { className: ['renamed'] } : { id, className: ['former'] };
  return element('p', { ...properties, dataPagefindIgnore: '' }, [
    { type: 'text', value: note },
    ...links,
  ]);
}
