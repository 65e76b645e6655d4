import type { Nodes } from 'mdast';
import { plainText } from './figures.ts';
import { doubtful, type Found } from './found.ts';

/** Longer paragraphs are hard to read on any screen. */
const mostWords = 200;

/** Words that say nothing of where a link leads, read alone (WCAG 2.4.4, 2.4.9). */
const sayingNothing =
  /^(?:(?:click|see|read|look|tap)\s+)?(?:here|this|more|this (?:link|page|document|file|site)|the link|link|read more|learn more|details|download|attachment)$/i;

/** What can be read, though not by everybody or not with ease. */
export function checkReading(nodes: readonly Nodes[]): Found[] {
  return [...skippedLevels(nodes), ...nodes.flatMap(hardToRead)];
}

function hardToRead(node: Nodes): Found[] {
  if (node.type === 'image')
    return node.alt?.trim()
      ? []
      : [
          doubtful(
            node,
            `This picture has no description for readers who cannot see it. Write ![what it shows](${node.url}).`,
          ),
        ];
  if (node.type === 'paragraph') {
    const words = plainText(node).split(/\s+/).filter(Boolean).length;
    const message = `This paragraph has ${words} words. Divide it: more than ${mostWords} are hard to read.`;
    return words > mostWords ? [doubtful(node, message)] : [];
  }
  return node.type === 'link' ? namelessLink(node) : [];
}

function namelessLink(link: Extract<Nodes, { type: 'link' }>): Found[] {
  const words = plainText(link).trim();
  const spoken = words.replace(/[\s.,:!…>»→-]+$/, '');
  if (sayingNothing.test(spoken))
    return [
      doubtful(
        link,
        `“${words}” does not say where this link leads. Write words that do: [Budget 2021 in figures](${link.url}).`,
      ),
    ];
  const isBare = /^(?:https?:\/\/|www\.)\S+$/.test(words);
  return isBare
    ? [
        doubtful(
          link,
          `A bare address says little, and is read out letter by letter. Write [what is there](${link.url}).`,
        ),
      ]
    : [];
}

/** A heading is at most one level below the one before it; the first is below the title. */
function skippedLevels(nodes: readonly Nodes[]): Found[] {
  let depth = 1;
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const above = depth;
    ({ depth } = node);
    if (depth <= above + 1) return [];
    const marks = '#'.repeat(above + 1);
    return [
      doubtful(
        node,
        `This heading skips a level: ${above === 1 ? 'the first of a text' : `one below “${'#'.repeat(above)}”`} begins with “${marks}”. Write ${marks} ${plainText(node)}.`,
      ),
    ];
  });
}
