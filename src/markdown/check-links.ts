import type { Nodes } from 'mdast';
import { decoded } from '../lib/decoded.ts';
import { nearest } from '../lib/words.ts';
import type { Ids } from './check-ids.ts';

/** What a text may point to besides other sites. */
export interface Surroundings {
  /**
   * Names of the files that lie beside the text and are published with it; undefined when the
   * front matter that names them cannot be read.
   */
  files: readonly string[] | undefined;
  /** All files of the text's folder, with their sizes in bytes. */
  beside?: ReadonlyMap<string, number>;
  /** The last calendar day that the text can know of, `YYYY-MM-DD`; undefined when not known. */
  latest?: string | undefined;
}

const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * What is wrong with where a link leads, if anything. An address of another page of the site
 * (`/about/`) is checked on the built site.
 */
export function checkLink(node: Nodes, ids: Ids, { files }: Surroundings): string | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  const { url } = node;
  if (url.trim() === '') return 'This link has no address. Write it in the round brackets.';
  if (url.startsWith('#')) {
    const id = decoded(url.slice(1));
    if (ids.has(id)) return undefined;
    const meant = nearest(id, ids.all);
    const remedy = meant ? `Did you mean “#${meant}”?` : 'Write the id of one of its sections.';
    return `There is no section “${url}” in this text. ${remedy}`;
  }
  const slip = slipInAddress(url);
  if (slip) return slip;
  if (!URL.canParse(url, 'https://site.example/'))
    return `“${url}” is not an address. Write it like https://example.org/page.`;
  // As a browser reads it, which passes over spaces and control characters before the scheme.
  const { protocol, host } = new URL(url, 'https://site.example/');
  if (!schemes.includes(protocol)) return forbiddenScheme(protocol);
  // Browsers pass over what stands before “@”, and readers do not. The page has “\” as %5C.
  const written = new URL(url.replaceAll('\\', '%5C'), 'https://site.example/');
  if (written.username)
    return `“${url}” leads to ${written.host}, whatever it looks like. Write https://${written.host}….`;
  if (/^(?:https?|mailto|tel):/i.test(url)) return undefined;
  if (host !== 'site.example')
    return `“${url}” leads to another site without saying so. Write https://${host}….`;
  if (url.startsWith('/')) return undefined;
  const file = url.replace(/^\.\//, '').replace(/[?#].*$/, '');
  if (!files || files.includes(file)) return undefined;
  const meant = nearest(file, files);
  const remedy = meant
    ? `Did you mean “${meant}”?`
    : 'Name the file under “attachments”, or write a whole address: https://….';
  return `“${url}” is not a file of this release. ${remedy}`;
}

function forbiddenScheme(protocol: string): string {
  const meant = nearest(protocol, schemes);
  const remedy = meant
    ? `Did you mean “${meant}”?`
    : 'Write an address that begins with https:, mailto: or tel:.';
  return `A link may not begin with “${protocol}”. ${remedy}`;
}

/** What people write in place of an address, with the address they mean. */
function slipInAddress(url: string): string | undefined {
  if (/^[a-z]:[\\/]|^\\\\|^file:/i.test(url))
    return `“${url}” is a file of your own computer, which nobody else can open. Put it beside the text, and name it under “attachments”.`;
  const mail = /^[^\s@/:]+@[^\s@/:]+\.[a-z]+$/i.exec(url)?.[0];
  if (mail) return `“${mail}” is a mail address. Write [its words](mailto:${mail}).`;
  const noSlashes = /^(https?)(?::\/?(?!\/)|\/\/)(.*)$/i.exec(url);
  if (noSlashes) return `“${url}” is not a whole address. Write ${noSlashes[1]}://${noSlashes[2]}.`;
  if (/^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:kr|com|org|net|int|eu)(?:\/|$)/i.test(url))
    return `“${url}” is not a whole address. Write https://${url}.`;
  return undefined;
}
