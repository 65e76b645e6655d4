import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import type { Mistake } from '../schema/mistakes.ts';
import { authorTags, unknownTag } from './author-tags.ts';
import { checkFigure } from './check-figure.ts';
import { Ids } from './check-ids.ts';
import { checkLink, type Surroundings } from './check-links.ts';
import { checkTag } from './check-tag.ts';
import { isFigure, tableIn } from './figures.ts';
import { readText, type ReadText } from './read-text.ts';

/**
 * Checks the text of a release or page: it is data, so it may use Markdown and the author's tags
 * and nothing that runs; every section has an id that can be linked to for ever, and every link
 * leads somewhere.
 * @param file path for the messages
 * @param text whole text of the file, front matter included, so that lines are the file's own
 */
export function checkText(file: string, text: string, surroundings: Surroundings): Mistake[] {
  return checkTree(file, readText(file, text), surroundings);
}

/** The same for a text that has been read. */
export function checkTree(
  file: string,
  { root, mistakes: unreadable }: ReadText,
  surroundings: Surroundings,
): Mistake[] {
  const mistakes = [...unreadable];
  if (!root) return mistakes;

  const at = ({ position }: Nodes, message: string) => {
    const { line, column } = position!.start;
    mistakes.push({ file, line, column, message });
  };
  const ids = new Ids();
  const nodes = [...withParents(root)];
  const captioned = new Set<Nodes | undefined>(
    nodes.map(({ node }) => (isFigure(node) ? tableIn(node) : undefined)),
  );
  for (const { node, parent } of nodes) {
    const message =
      forbidden(node) ??
      checkTag(node, surroundings) ??
      ids.check(node) ??
      (node.type === 'heading' && parent !== root
        ? 'A heading cannot stand inside a list, a quotation or a tag. Write it at the beginning of a line of its own.'
        : undefined) ??
      (node.type === 'table' && !captioned.has(node)
        ? 'This table has no caption. Put it between <Table caption="…"> and </Table>.'
        : undefined);
    if (message) at(node, message);
    else if (isFigure(node)) for (const found of checkFigure(node)) at(found.node, found.message);
  }
  // Last, when all ids are known: a link may lead to a section further down.
  for (const { node } of nodes) {
    const message = checkLink(node, ids, surroundings);
    if (message) at(node, message);
  }
  return mistakes;
}

/** Every node from the top down, with what it stands in. */
function* withParents(node: Nodes, parent?: Nodes): Generator<{ node: Nodes; parent?: Nodes }> {
  yield parent ? { node, parent } : { node };
  if ('children' in node) for (const child of node.children) yield* withParents(child, node);
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
    case 'mdxJsxTextElement':
      return forbiddenTag(node.name ?? '', node.attributes);
    default:
      return undefined;
  }
}

type Attributes = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'];

function forbiddenTag(name: string, attributes: Attributes): string | undefined {
  const allowed = authorTags[name];
  if (!allowed) return unknownTag(name);
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')
      return `An attribute of <${name}> holds code. Write its value in quotes.`;
    if (!allowed.includes(attribute.name)) {
      const meant = nearest(attribute.name, allowed);
      const remedy = meant ? `Did you mean “${meant}”?` : 'Remove it.';
      return `“${attribute.name}” is not an attribute of <${name}>. ${remedy}`;
    }
  }
  return undefined;
}
