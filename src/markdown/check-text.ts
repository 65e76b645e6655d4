import type { Heading, Nodes, Root } from 'mdast';
import { slug } from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { nearest } from '../lib/words.ts';
import type { Mistake } from '../schema/mistakes.ts';
import { authorTags } from './author-tags.ts';
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
  const sections = new Sections();
  walk(root, (node) => {
    const message = forbidden(node) ?? (node.type === 'heading' ? sections.check(node) : undefined);
    if (message) {
      const { line, column } = node.position!.start;
      mistakes.push({ file, line, column, message });
    }
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

/** The sections of one text: each id fit for an address, and its alone. */
class Sections {
  #names = new Map<string, string>();

  check(heading: Heading): string | undefined {
    const name = plainText(heading);
    if (heading.depth === 1)
      return `“# ${name}” would be a second title of the page. Write ## ${name}.`;
    const { hProperties } = (heading.data ?? {}) as { hProperties?: { id?: unknown } };
    const explicit = hProperties?.id;
    const id = typeof explicit === 'string' ? explicit : slug(name);
    if (!idPattern.test(id))
      return explicit === undefined
        ? `This heading makes no fit address. Give it an id: ## ${name} {#an-id}.`
        : `The id of “${name}” must be of small letters, digits and hyphens: {#an-id}.`;
    const holder = this.#names.get(id);
    this.#names.set(id, name);
    return holder === undefined
      ? undefined
      : `The section “${holder}” already has this id. Give this one its own: ## ${name} {#${id}-2}.`;
  }
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
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
