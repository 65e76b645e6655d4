import { escapeUTF8 as escape } from 'entities';
import { text } from '../text.ts';

/** The text of an attached PDF. */
export interface AttachmentText {
  file: string;
  title: string;
  /** Text of each page. */
  pages: string[];
}

/**
 * A release's page as the search index reads it: each page of an attached PDF stands at the end of
 * the article as a section. Its id is the page's own address below the release, `plan.pdf#page=2`
 * (RFC 8118), so that a result can lead there.
 * @throws Error when the page has no end of an article
 */
export function withAttachments(page: string, attachments: AttachmentText[]): string {
  const end = page.lastIndexOf('</article>');
  if (end < 0) throw new Error('The page of a release has no <article> to index.');
  const sections = attachments.flatMap(({ file, title, pages }) =>
    pages.map((content, index) => {
      const name = escape(text.attachmentPage(title, index + 1));
      return `<section><h2 id="${escape(file)}#page=${index + 1}">${name}</h2><p>${escape(content)}</p></section>`;
    }),
  );
  return page.slice(0, end) + sections.join('') + page.slice(end);
}
