import type { Heading, Nodes } from 'mdast';
import { slug } from 'github-slugger';
import type { MdxJsxFlowElement } from 'satteri';
import { anchorIdPattern } from '../schema/paths.ts';
import { attributeOf, isFigure, plainText } from './figures.ts';
import { isReserved } from './reserved-ids.ts';

/** The id of a heading, and whether its author wrote it: `## Heading {#id}`. */
export function headingId(heading: Heading): { id: string; explicit: boolean } {
  const { id } = propertiesOf(heading);
  return typeof id === 'string'
    ? { id, explicit: true }
    : { id: slug(plainText(heading)), explicit: id !== undefined };
}

/** The id of a table or chart, and whether its author wrote it. */
export function figureId(figure: MdxJsxFlowElement): { id: string; explicit: boolean } {
  const id = attributeOf(figure, 'id');
  return { id: id ?? slug(attributeOf(figure, 'caption') ?? ''), explicit: id !== undefined };
}

function propertiesOf(heading: Heading): Record<string, unknown> {
  const { hProperties = {} } = (heading.data ?? {}) as { hProperties?: Record<string, unknown> };
  return hProperties;
}

/**
 * What is wrong with the braces of a heading, of which the first word becomes its id and others are lost.
 * @param source the heading as it was written
 */
export function checkBraces(heading: Nodes, source: string): string | undefined {
  const [bare, id] =
    heading.type === 'heading' ? (/\{\s*(?:#\s+)?([\w-]+)\s*\}\s*$/.exec(source) ?? []) : [];
  if (bare !== undefined) return `Write the id of this heading as {#${slug(id!)}}.`;
  const [written, inside = ''] = /\{\s*#([^{}]*)\}\s*$/.exec(source) ?? [];
  // Attributes are told by their name.
  if (
    heading.type !== 'heading' ||
    written === undefined ||
    !/^[^=.]+[\s#][^=.]+$/.test(inside.trim())
  )
    return undefined;
  return `“${written.trim()}” is more than an id, which is one word. Write {#${slug(inside.trim()).replace(/^[^a-z]+/, '') || 'an-id'}}.`;
}

/** Bytes. The id of a table is the name of a file, too. */
const longestId = 200;

/** The ids of one text, of sections and figures: each fit for an address, and its alone. */
export class Ids {
  #names = new Map<string, string>();

  /** Every id found so far. */
  get all(): Iterable<string> {
    return this.#names.keys();
  }

  has(id: string): boolean {
    return this.#names.has(id);
  }

  /** What is wrong with the id of a heading or a figure, if anything. */
  check(node: Nodes): string | undefined {
    if (node.type === 'heading') return this.#checkHeading(node);
    if (!isFigure(node)) return undefined;
    const caption = attributeOf(node, 'caption') ?? '';
    if (!caption) return `This ${node.name} has no caption. Write <${node.name} caption="…">.`;
    const { id, explicit } = figureId(node);
    const written = (id: string) => `<${node.name} id="${id}" …>`;
    return this.#take(id, caption, explicit, written);
  }

  #checkHeading(heading: Heading): string | undefined {
    const name = plainText(heading);
    if (heading.depth === 1)
      return `“# ${name}” would be a second title of the page. Write ## ${name}.`;
    if (name.trim() === '')
      return 'This heading has no words. Write them behind its signs, or delete the line.';
    const hash = /^(.*\S)\s+#([a-z][\w-]*)$/.exec(name);
    if (hash && slug(hash[1]!).includes(slug(hash[2]!))) {
      const marks = '#'.repeat(heading.depth);
      return `“#${hash[2]}” would be shown in the heading. Write an id in braces: ${marks} ${hash[1]} {#${slug(hash[2]!)}}`;
    }
    const hProperties = propertiesOf(heading);
    const { id, explicit } = headingId(heading);
    const marks = '#'.repeat(heading.depth);
    const other = Object.keys(hProperties).find((key) => key !== 'id');
    return (
      this.#take(id, name, explicit, (id) => `${marks} ${name} {#${id}}`) ??
      (other === undefined
        ? undefined
        : `A heading may have an id in its braces and nothing else. ${other === '' ? 'Write {#an-id}.' : `Remove “${other}”.`}`)
    );
  }

  #take(
    id: string,
    name: string,
    explicit: boolean,
    written: (id: string) => string,
  ): string | undefined {
    if (!anchorIdPattern.test(id))
      return explicit
        ? `The id of “${name}” must be of small letters, digits and hyphens, beginning with a letter: ${written('an-id')}.`
        : `“${name}” makes no fit address. Give it an id: ${written('an-id')}.`;
    if (Buffer.byteLength(id) > longestId)
      return `The id of “${name.slice(0, 60)}…” is longer than an address should be. Give it a shorter one: ${written('an-id').replace(name, '…')}.`;
    if (isReserved(id))
      return `“${id}” is an id of the page itself. Give this one its own: ${written(`${id}-2`)}.`;
    const holder = this.#names.get(id);
    this.#names.set(id, name);
    return holder === undefined
      ? undefined
      : `“${holder}” already has the id “${id}”. Give this one its own: ${written(`${id}-2`)}.`;
  }
}
