import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import { wrong, type Found } from './found.ts';
import { spacedFootnote } from './leftovers.ts';

/**
 * Each footnote has one text, and each text its place. What refers to nothing is read as plain
 * text (see leftovers); here are the others, which would vanish.
 */
export function checkFootnotes(nodes: readonly Nodes[]): Found[] {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const defined = new Set<string>();
  return nodes.flatMap((node): Found[] => {
    // One word behind such a name, and Markdown reads an address.
    if (node.type === 'definition' && isSpacedFootnote(node.label))
      return [wrong(node, spacedFootnote(node.label!.slice(1)))];
    if (node.type !== 'footnoteDefinition') return [];
    const { identifier } = node;
    const label = node.label ?? identifier;
    if (!/^[\w-]+$/.test(label))
      return [
        wrong(
          node,
          `“${label}” cannot be the name of a footnote, for it is part of an address. Write a number or a word of Latin letters: [^1].`,
        ),
      ];
    if (defined.has(identifier))
      return [
        wrong(
          node,
          `The footnote [^${label}] has two texts. Give this one another number, or remove it.`,
        ),
      ];
    defined.add(identifier);
    return used.has(identifier)
      ? []
      : [
          wrong(
            node,
            `Nothing in the text refers to the footnote [^${label}], so it would not be published. Write [^${label}] where it belongs, or remove it.`,
          ),
        ];
  });
}

/** Whether the name of a definition is that of a footnote, with a space in it. */
export function isSpacedFootnote(label: string | null | undefined): boolean {
  return /^\^.*\s/.test(label ?? '');
}

/** What to say where a text refers to a footnote that it does not have. */
export function undefinedFootnote(label: string, nodes: readonly Nodes[]): string {
  const defined = nodes.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [node.identifier] : [],
  );
  const isWord = /[a-z]{3}/i.test(label);
  const meant = isWord ? nearest(label, defined) : undefined;
  return `The footnote [^${label}] has no text. ${
    meant
      ? `Did you mean [^${meant}]?`
      : `Write “[^${label}]: ” and its text on a line of its own, at the end.`
  }`;
}
