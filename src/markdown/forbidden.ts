import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import { authorTags } from './author-tags.ts';
import { htmlParts, wrongTag } from './html-tags.ts';
import { missingQuote, runsOn } from './missing-quote.ts';
import type { Placed } from './walk.ts';

/** What is wrong with a node that does not belong into a release, if anything. */
export function forbidden(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return `A line that begins with “${node.value.split(/\s/)[0]}” is read as code. Begin it with another word, or join it to the line above.`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return node.value.trim().startsWith('/*')
        ? 'A comment is not possible in a text that is published. Delete it.'
        : `Text in braces is read as code. Write \\{ and \\} for braces that should be seen.`;
    case 'html':
      return 'HTML is not possible in a text. Delete it, or write it in Markdown.';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return forbiddenTag(node.name ?? '', node.attributes);
    default:
      return undefined;
  }
}

/** Whether a node is a part of a list or table of HTML: what to write is said where that begins. */
export function isToldAround({ node, around }: Placed): boolean {
  return isTag(node) && htmlParts.has(node.name ?? '') && around.some(isUnknownTag);
}

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isUnknownTag(node: Nodes): boolean {
  return isTag(node) && !Object.hasOwn(authorTags, node.name ?? '');
}

function forbiddenTag(name: string, attributes: Tag['attributes']): string | undefined {
  if (name === '') return 'A tag needs a name. Write Markdown instead of “<>”.';
  if (!Object.hasOwn(authorTags, name)) return wrongTag(name);
  const allowed = authorTags[name]!;
  const seen = new Set<string>();
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')
      return attribute.value === null && 'name' in attribute
        ? `“${attribute.name}” in <${name}> has no value. Write ${attribute.name}="…".`
        : `An attribute of <${name}> holds code. Write its value in quotes.`;
    const runOn = runsOn(attribute.name, attribute.value ?? '', allowed);
    if (runOn) return missingQuote(runOn, wordsBehind(attribute, attributes));
    if (!allowed.includes(attribute.name)) {
      const meant = nearest(attribute.name, allowed);
      const remedy = meant ? `Did you mean “${meant}”?` : 'Remove it.';
      return `“${attribute.name}” is not an attribute of <${name}>. ${remedy}`;
    }
    if (seen.has(attribute.name))
      return `“${attribute.name}” stands twice in <${name}>. Keep one of the two.`;
    seen.add(attribute.name);
  }
  return undefined;
}

/** The words behind an attribute, which a quotation mark in the wrong place makes attributes of. */
function wordsBehind(attribute: Tag['attributes'][number], all: Tag['attributes']): string {
  const words: string[] = [];
  for (const one of all.slice(all.indexOf(attribute) + 1)) {
    if (one.type !== 'mdxJsxAttribute' || one.value !== null) break;
    words.push(one.name);
  }
  return words.join(' ');
}
