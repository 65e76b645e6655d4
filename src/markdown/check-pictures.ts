import type { Nodes } from 'mdast';
import { fileSize, nearest } from '../lib/words.ts';
import { fileOfPicture } from './pictures.ts';
import { doubtful, wrong, type Found } from './found.ts';

/** Kinds of pictures that every browser shows; SVG is none of them, for it can hold programs. */
const shown = /\.(?:png|jpe?g|webp|avif|gif)$/i;
/** Bytes of a picture that a reader on a telephone still waits for. */
const mostBytes = 5_000_000;

/**
 * What is wrong with a picture: it is a file beside the text that browsers show.
 * @param beside files of the text's folder with their sizes; undefined where nobody looked
 */
export function checkPicture(
  node: Extract<Nodes, { type: 'image' }>,
  beside: ReadonlyMap<string, number> | undefined,
): Found | undefined {
  const { url } = node;
  if (/^[a-z]:[\\/]|^\\\\|^file:/i.test(url))
    return wrong(
      node,
      `“${url}” is a file of your own computer. Put it beside the text and write ./name.png.`,
    );
  if (/^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url))
    return wrong(
      node,
      'A picture may not come from another site. Put the file beside the text and write ./name.png.',
    );
  const path = url.replace(/^\/+/, '').replace(/^\.\//, '');
  if (path.includes('/'))
    return wrong(
      node,
      `A picture must lie beside the text, in the same folder. Put “${path.split('/').at(-1)}” there and write ./${path.split('/').at(-1)}.`,
    );
  if (!url.startsWith('./'))
    return wrong(node, `Write “./${path}” for a picture that lies beside the text.`);
  const name = fileOfPicture(node);
  if (!shown.test(name))
    return wrong(node, `“${name}” is not a picture that browsers show. Save it as PNG or JPEG.`);
  if (!beside) return undefined;
  const bytes = beside.get(name);
  if (bytes === undefined) return wrong(node, missing(name, [...beside.keys()]));
  if (bytes === 0) return wrong(node, `The picture “${name}” is empty. Save it again.`);
  return bytes > mostBytes
    ? doubtful(
        node,
        `The picture “${name}” is ${fileSize(bytes).replace('\u00a0', ' ')} large. Save it smaller: 2,000 points of width are enough.`,
      )
    : undefined;
}

function missing(name: string, files: string[]): string {
  const pictures = files.filter((file) => shown.test(file));
  const other = pictures.find((file) => file.toLowerCase() === name.toLowerCase());
  const meant = other ?? nearest(name, pictures);
  const remedy = other
    ? `There is “${other}”: small and capital letters must be the same.`
    : meant
      ? `Did you mean “${meant}”?`
      : 'Put the file beside the text.';
  return `The picture “${name}” is not there. ${remedy}`;
}
