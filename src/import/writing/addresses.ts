import type { PhrasingContent, RootContent } from 'mdast';

/** An address of the web as it is typed, up to what can be no part of one. */
const address = /(?<![\p{L}\p{N}/.@])(?:https?:\/\/|www\.)[^\s<>|`“”‘’"\\]+/giu;
/** Signs that Markdown or MDX reads otherwise in an address or right behind one. */
const risky = /[*_~[\]{}]|&#?\w+;/;
const behind = /^[<>|`\\*~]/;

/**
 * Writes addresses as links of their own where a sign in them or behind them would be read as one of
 * Markdown: the site makes a link of any address, and takes a backslash for a part of it.
 */
export function withLinkedAddresses(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => inside(block));
}

function inside<Node extends RootContent>(node: Node): Node {
  if (node.type === 'link' || !('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] =>
    child.type === 'text' ? linked(child.value) : [inside(child)],
  );
  return { ...node, children };
}

function linked(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (!risky.test(found) && !behind.test(text.slice(index + found.length))) continue;
    const words = withoutLastSigns(found);
    const url = /^www\./i.test(words) ? `http://${words}` : words;
    if (!URL.canParse(url)) continue;
    parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: words }] });
    end = index + words.length;
  }
  parts.push({ type: 'text', value: text.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Without the signs of the sentence around it; a bracket that the address opens is its own. */
function withoutLastSigns(written: string): string {
  let words = written;
  for (;;) {
    const last = words.at(-1)!;
    const open = pairs[last];
    const isOpen = open && words.split(open).length < words.split(last).length;
    if (!isOpen && !/[?!.,:;*~'[{(]/.test(last)) return words;
    words = words.slice(0, -1);
  }
}
