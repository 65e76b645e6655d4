import { momentInWords } from '../lib/dates.ts';

/** What to say of a link to a page that the site does not have. @param meant the nearest address */
export function noSuchPage(path: string, meant: string | undefined): string {
  const remedy = meant ? `Did you mean “${meant}”?` : 'Write the address of a page of this site.';
  return `“${path}” leads nowhere: the site has no such page or file. ${remedy}`;
}

/** The same of a section that its page does not have. @param meant the nearest id */
export function noSuchSection(path: string, id: string, meant: string | undefined): string {
  const remedy = meant ? `Did you mean “#${meant}”?` : 'Write the id of one of its sections.';
  return `“${path}#${id}” leads nowhere: the page has no section of that id. ${remedy}`;
}

/**
 * The same of a release that is there and that no reader would find yet.
 * @param until the end of its embargo; absent for a draft
 */
export function notPublicYet(path: string, until: Date | undefined): string {
  const state = until ? `under embargo until ${momentInWords(until)}` : 'still a draft';
  return `“${path}” is ${state}: readers would not find it, so a build refuses the link. Remove the link, or publish that release first.`;
}
