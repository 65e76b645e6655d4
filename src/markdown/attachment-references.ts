import { statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes, PhrasingContent } from 'mdast';
import { defineMdastPlugin, type MdxJsxTextElement } from 'satteri';
import { fileSize } from '../lib/words.ts';
import { attributeOf } from './figures.ts';

interface Surroundings {
  fileURL?: URL | undefined;
  data: unknown;
}

/**
 * Tells each `<Attachment file="…">` what its component says of the file: its title, where the
 * author wrote no words, its type and its size. One that stands alone becomes a line of its own.
 */
export const attachmentReferences = defineMdastPlugin({
  name: 'attachment-references',
  mdxJsxTextElement(node, context) {
    if (node.name === 'Attachment') context.replaceNode(node, described(node, context));
  },
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Attachment') return;
    const words = (node.children as Nodes[]).flatMap((child): PhrasingContent[] =>
      child.type === 'paragraph' ? child.children : [],
    );
    const inline = { ...node, type: 'mdxJsxTextElement', children: words } as MdxJsxTextElement;
    context.replaceNode(node, { type: 'paragraph', children: [described(inline, context)] });
  },
});

function described(node: MdxJsxTextElement, { fileURL, data }: Surroundings): MdxJsxTextElement {
  const file = attributeOf(node, 'file') ?? '';
  const type = extname(file).slice(1).toUpperCase();
  const bytes = fileURL
    ? statSync(join(dirname(fileURLToPath(fileURL)), file), { throwIfNoEntry: false })?.size
    : undefined;
  const measure = bytes === undefined ? type : `${type}, ${fileSize(bytes)}`;
  return {
    ...node,
    attributes: [
      ...node.attributes,
      { type: 'mdxJsxAttribute', name: 'measure', value: measure },
      { type: 'mdxJsxAttribute', name: 'title', value: titleOf(file, data) },
    ],
  };
}

/** The title that the front matter gives a file; its name where there is none. */
function titleOf(file: string, data: unknown): string {
  const { astro } = data as { astro?: { frontmatter?: { attachments?: unknown } } };
  const attachments = astro?.frontmatter?.attachments;
  const found = Array.isArray(attachments)
    ? (attachments as { file?: unknown; title?: unknown }[]).find((one) => one.file === file)
    : undefined;
  return typeof found?.title === 'string' ? found.title : file;
}
