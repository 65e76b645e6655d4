import type { Image, Nodes } from 'mdast';
import { decoded } from '../lib/decoded.ts';

/** Whether a text can have a picture: most have none, and are not read for one. */
export function mayHavePictures(text: string): boolean {
  return text.includes('![');
}

/** The pictures of a text or of a part of it, in order. */
export function picturesIn(node: Nodes): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(picturesIn) : [];
}

/** The file of a picture that lies beside the text: `![…](./my%20chart.png)` is “my chart.png”. */
export function fileOfPicture({ url }: Image): string {
  return decoded(url.replace(/^\.\//, ''));
}
