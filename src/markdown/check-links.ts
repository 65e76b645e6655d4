import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import type { Ids } from './check-ids.ts';

/** What a text may point to besides other sites. */
export interface Surroundings {
  /**
   * Names of the files that lie beside the text and are published with it; undefined when the
   * front matter that names them cannot be read.
   */
  files: readonly string[] | undefined;
}

const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * What is wrong with where a link or picture leads, if anything. An address of another page of the
 * site (`/about/`) is checked on the built site.
 */
export function checkLink(node: Nodes, ids: Ids, { files }: Surroundings): string | undefined {
  if (node.type === 'image') return checkPicture(node.url);
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  const { url } = node;
  if (url.startsWith('#')) {
    const id = decoded(url.slice(1));
    if (ids.has(id)) return undefined;
    const meant = nearest(id, ids.all);
    const remedy = meant ? `Did you mean “#${meant}”?` : 'Write the id of one of its sections.';
    return `There is no section “${url}” in this text. ${remedy}`;
  }
  if (!URL.canParse(url, 'https://site.example/'))
    return `“${url}” is not an address. Write it like https://example.org/page.`;
  if (url.startsWith('/')) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return schemes.includes(new URL(url).protocol)
      ? undefined
      : `A link may not begin with “${new URL(url).protocol}”. Write an address that begins with https:, mailto: or tel:.`;
  const file = url.replace(/^\.\//, '').replace(/[?#].*$/, '');
  if (!files || files.includes(file)) return undefined;
  const meant = nearest(file, files);
  const remedy = meant
    ? `Did you mean “${meant}”?`
    : 'Name the file under “attachments”, or write a whole address: https://….';
  return `“${url}” is not a file of this release. ${remedy}`;
}

function checkPicture(url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    return `A picture may not come from another site. Put the file beside the text and write ./name.png.`;
  return url.startsWith('./')
    ? undefined
    : `Write “./${url.replace(/^\/+/, '')}” for a picture that lies beside the text.`;
}

/** An id as it was meant: “%” that encodes nothing is itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
