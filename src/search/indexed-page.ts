import { parse, renderSync, TEXT_NODE, walkSync } from 'ultrahtml';
import { withAttachments, type AttachmentText } from './attachment-sections.ts';
import { partAtDots } from './middle-dots.ts';

/**
 * A release's page as the search index reads it, which is not quite as it is published: with the
 * text of its PDFs, and with words that a middle dot joins apart.
 */
export function indexedPage(page: string, attachments: AttachmentText[]): string {
  const root = parse(withAttachments(page, attachments)) as Parameters<typeof renderSync>[0];
  walkSync(root, (node) => {
    // The text between tags only: an address or an id stays what it is.
    if (node.type === TEXT_NODE) node.value = partAtDots(node.value as string);
  });
  return renderSync(root);
}
