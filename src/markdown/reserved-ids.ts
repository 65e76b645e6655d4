/**
 * Ids that stand on the page around a text; a section of one of these would not be reached by its
 * address. A test holds the list against the built pages.
 */
const reserved = new Set([
  'attachments',
  'content',
  'contents-title',
  'dialog-search',
  'dialog-search-keys',
  'dialog-search-results',
  'dialog-search-status',
  'feeds-dialog',
  'feeds-dialog-title',
  'footer-about',
  'footer-contact',
  'footer-licence',
  'footnote-label',
  'history',
  'lost-section',
  'main-menu',
  'marked-words',
  'passages',
  'related',
  'release-text',
  'search-dialog',
  'search-link',
  'section-link-status',
]);

/** Whether the page itself uses an id. */
export function isReserved(id: string): boolean {
  return reserved.has(id) || /^attachment-\d+-description$|^fn(?:ref)?-/.test(id);
}
