import type {
  Blockquote,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from 'mdast';

/** Words, as a node of Markdown's tree (mdast). */
export const plain = (value: string): Text => ({ type: 'text', value });

/** Strong words. */
export const bold = (value: string): Strong => ({ type: 'strong', children: [plain(value)] });

/** A link; without words of its own it shows its address. */
export const link = (url: string, words = url): Link => ({
  type: 'link',
  url,
  children: [plain(words)],
});

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
});

export const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: [plain(words)],
});

export const quote = (words: string): Blockquote => ({
  type: 'blockquote',
  children: [paragraph(plain(words))],
});

/** A list with a bullet for each item. */
export const bullets = (items: PhrasingContent[][]): List => ({
  type: 'list',
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...item)],
  })),
});
