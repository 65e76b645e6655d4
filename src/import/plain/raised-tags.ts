import type { RootContent } from 'mdast';
import { wordsOf } from '../blocks/nodes.ts';
import { offTheLine } from '../blocks/raised-signs.ts';
import type { Findings } from '../findings.ts';

/** What Markdown raises or lowers with tags of HTML, `10<sup>-6</sup>`, without the tags. */
export function withoutRaisedTags(
  nodes: readonly RootContent[],
  findings: Findings,
  place: string,
): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const name = /^<(su[pb])>$/i.exec(htmlOf(node))?.[1]?.toLowerCase();
    const end = nodes.findIndex(
      (other, at) => at > index && htmlOf(other).toLowerCase() === `</${name}>`,
    );
    if (name === undefined || end < 0) {
      result.push(node);
      continue;
    }
    const inside = nodes.slice(index + 1, end);
    index = end;
    // A link, a picture or the mark of a note would be lost for its words.
    if (inside.some(isMore)) {
      result.push(...inside);
      continue;
    }
    const before = /\S*$/.exec(
      result
        .filter((one) => !htmlOf(one))
        .map(wordsOf)
        .join(''),
    )![0];
    const words = inside
      .filter((one) => !htmlOf(one))
      .map(wordsOf)
      .join('');
    const value = offTheLine(words, name === 'sup' ? 'sup' : 'sub', { before, findings, place });
    result.push(...(value === undefined ? inside : [{ type: 'text' as const, value }]));
  }
  return result;
}

const isMore = (node: RootContent): boolean =>
  ['link', 'linkReference', 'image', 'imageReference', 'footnoteReference'].includes(node.type) ||
  ('children' in node && (node.children as RootContent[]).some(isMore));

const htmlOf = (node: RootContent) => (node.type === 'html' ? node.value.trim() : '');
