import type { Element, ElementContent, Root } from 'hast';
import mammoth from 'mammoth';
import { dataAttribute, type BlockData } from '../block-data.ts';
import type { EmbeddedPicture } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { bookmarkName } from './carry.ts';
import { decode } from './parts.ts';

const prefix = 'import-';

/** Runs mammoth on what we have unpacked ourselves, within its limits. */
export async function toHtml(
  files: ReadonlyMap<string, Uint8Array>,
  pictures: Map<string, EmbeddedPicture>,
): Promise<string> {
  const file = {
    exists: (name: string) => files.has(name),
    read: (name: string, encoding?: string): Promise<unknown> => {
      const bytes = files.get(name);
      if (!bytes) return Promise.reject(new Error(`There is no ${name}.`));
      if (encoding === 'base64') return Promise.resolve(Buffer.from(bytes).toString('base64'));
      return Promise.resolve(encoding ? decode(bytes) : bytes);
    },
  };
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `embedded:${pictures.size + 1}`;
    // One that is missing is told where it stands; mammoth would pass over it.
    const bytes = await image.readAsBuffer().catch(() => Buffer.alloc(0));
    pictures.set(src, { bytes, type: image.contentType });
    return { src };
  });
  try {
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      idPrefix: prefix,
      convertImage,
      includeEmbeddedStyleMap: false,
      styleMap: ["r[style-name='Emphasis'] => em", "r[style-name='Intense Emphasis'] => em"],
    });
    return value;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'The Word document is damaged: its text cannot be read. Open it in Word, save it again as .docx, and import that.',
    );
  }
}

/** Puts the data of each paragraph on it, in place of the bookmark that carried its number. */
export function withData(tree: Root, data: readonly BlockData[]): Root {
  const visit = (parent: Element | Root): void => {
    for (const node of parent.children) if (node.type === 'element') visit(node);
    const carrier = (node: ElementContent | Root['children'][number]) =>
      node.type === 'element' &&
      String(node.properties['id'] ?? '').startsWith(prefix + bookmarkName);
    for (const node of parent.children.filter(carrier)) {
      const number = Number(
        String((node as Element).properties['id'])
          .split('-')
          .at(-1),
      );
      if (parent.type === 'element')
        parent.properties[dataAttribute] = JSON.stringify(data[number] ?? {});
    }
    parent.children = parent.children.filter((node) => !carrier(node)) as typeof parent.children;
  };
  visit(tree);
  return tree;
}
