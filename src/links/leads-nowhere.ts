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
