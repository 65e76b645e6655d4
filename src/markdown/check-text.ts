import type { Heading, Nodes, Root } from 'mdast';
import { slug } from 'github-slugger';
import { mdxToMdast, type MdxJsxFlowElement } from 'satteri';
import { nearest } from '../lib/words.ts';
import type { Mistake } from '../schema/mistakes.ts';
import { authorTags } from './author-tags.ts';
import { attributeOf, figureTags, numberIn, plainText, tableIn } from './figures.ts';
import { features } from './features.ts';

/** A section's id: small letters, digits and hyphens, or Hangul. */
const idPattern = /^[a-z0-9\p{Script=Hangul}]+(?:-[a-z0-9\p{Script=Hangul}]+)*$/u;

/**
 * Checks the text of a release or page: it is data, so it may use Markdown and the author's tags
 * and nothing that runs; and every section has an id that can be linked to for ever.
 * @param file path for the messages
 * @param text whole text of the file, front matter included, so that lines are the file's own
 */
export function checkText(file: string, text: string): Mistake[] {
  let root: Root;
  try {
    root = mdxToMdast(text, { features }) as Root;
  } catch (error) {
    return [unreadable(file, text, error)];
  }
  const mistakes: Mistake[] = [];
  const ids = new Ids();
  const captioned = new Set<Nodes>();
  walk(root, (node) => {
    const at = ({ position }: Nodes, message: string) => {
      const { line, column } = position!.start;
      mistakes.push({ file, line, column, message });
    };
    const message = forbidden(node) ?? ids.check(node);
    const table = isFigure(node) ? tableIn(node) : undefined;
    if (table) captioned.add(table);
    if (message) at(node, message);
    else if (isFigure(node)) checkFigure(node, at);
    else if (node.type === 'table' && !captioned.has(node))
      at(node, 'This table has no caption. Put it between <Table caption="…"> and </Table>.');
  });
  return mistakes;
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** What is wrong with a node that does not belong into a release, if anything. */
function forbidden(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return `A line that begins with “${node.value.split(/\s/)[0]}” is read as code. Begin it with another word, or join it to the line above.`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `Text in braces is read as code. Write \\{ and \\} for braces that should be seen.`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      if (!authorTags.includes(name)) return unknownTag(name);
      const code = node.attributes.find(
        (attribute) =>
          attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object',
      );
      return code && `An attribute of <${name}> holds code. Write its value in quotes.`;
    }
    default:
      return undefined;
  }
}

function unknownTag(name: string): string {
  const meant = nearest(name, authorTags);
  const remedy = meant
    ? `Did you mean <${meant}>?`
    : `Use Markdown, or one of: ${authorTags.map((tag) => `<${tag}>`).join(', ')}.`;
  return `<${name}> is not a tag that a release may use. ${remedy}`;
}

/** The ids of one text, of sections and figures: each fit for an address, and its alone. */
class Ids {
  #names = new Map<string, string>();

  check(node: Nodes): string | undefined {
    if (node.type === 'heading') return this.#checkHeading(node);
    if (isFigure(node)) {
      const caption = attributeOf(node, 'caption') ?? '';
      const explicit = attributeOf(node, 'id');
      if (!caption) return `This ${node.name} has no caption. Write <${node.name} caption="…">.`;
      return this.#take(
        explicit ?? slug(caption),
        caption,
        explicit !== undefined,
        (id) => `<${node.name} id="${id}" …>`,
      );
    }
    return undefined;
  }

  #checkHeading(heading: Heading): string | undefined {
    const name = plainText(heading);
    if (heading.depth === 1)
      return `“# ${name}” would be a second title of the page. Write ## ${name}.`;
    const { hProperties } = (heading.data ?? {}) as { hProperties?: { id?: unknown } };
    const explicit = hProperties?.id;
    const id = typeof explicit === 'string' ? explicit : slug(name);
    const marks = '#'.repeat(heading.depth);
    return this.#take(id, name, explicit !== undefined, (id) => `${marks} ${name} {#${id}}`);
  }

  #take(
    id: string,
    name: string,
    explicit: boolean,
    written: (id: string) => string,
  ): string | undefined {
    if (!idPattern.test(id))
      return explicit
        ? `The id of “${name}” must be of small letters, digits and hyphens: ${written('an-id')}.`
        : `“${name}” makes no fit address. Give it an id: ${written('an-id')}.`;
    const holder = this.#names.get(id);
    this.#names.set(id, name);
    return holder === undefined
      ? undefined
      : `“${holder}” already has the id “${id}”. Give this one its own: ${written(`${id}-2`)}.`;
  }
}

function isFigure(node: Nodes): node is MdxJsxFlowElement & Nodes {
  return node.type === 'mdxJsxFlowElement' && figureTags.includes(node.name ?? '');
}

/** A figure holds a table; a chart draws numbers of one unit. */
function checkFigure(node: MdxJsxFlowElement, at: (node: Nodes, message: string) => void): void {
  const name = node.name!;
  const table = tableIn(node);
  if (!table) {
    at(
      node as Nodes,
      `There is no table in <${name}>. Write a Markdown table in it, with an empty line before and after.`,
    );
    return;
  }
  if (name !== 'Chart') return;
  if (!attributeOf(node, 'unit'))
    at(
      node as Nodes,
      'This chart has no unit. Write <Chart unit="…">, for example "trillion won".',
    );
  for (const row of table.children.slice(1))
    for (const cell of row.children.slice(1)) {
      const text = plainText(cell).trim();
      if (numberIn(text) === undefined)
        at(
          cell.children[0] ?? cell,
          `“${text}” is not a number, and a chart draws numbers only. Write one, such as 1,300 or −0.9, or use <Table>.`,
        );
    }
}

/** The message for a text that the MDX parser could not read at all. */
function unreadable(file: string, text: string, error: unknown): Mistake {
  const found = /^(\d+):(\d+):\s*(.*)$/s.exec(error instanceof Error ? error.message : '');
  if (!found) throw error;
  const line = Number(found[1]);
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const column = source.lastIndexOf('<', Number(found[2]) - 1) + 1 || Number(found[2]);
  const piece = /^<\S*/.exec(source.slice(column - 1))?.[0] ?? '';
  const tag = /^<\/?([A-Za-z][\w.-]*)/.exec(piece)?.[1];
  if (tag && /closing tag|closing slash|end of/.test(found[3]!))
    return {
      file,
      line,
      column,
      message: `<${tag}> is not closed as it should be. Write </${tag}> where it ends, on its own line if it began on its own line.`,
    };
  const message = piece
    ? `“${piece}” looks like a tag. Write “&lt;${piece.slice(1)}”, or say it in words.`
    : `This text cannot be read: ${found[3]!.replace(/\s*\([\w:-]+\)$/, '')}. Check the braces and tags on this line.`;
  return { file, line, column, message };
}
