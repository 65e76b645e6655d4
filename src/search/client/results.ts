import { dayInWords } from '../../lib/dates.ts';
import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import { markParameter } from './mark-parameter.ts';
import type { Result } from './answer.ts';
import type { FoundSection } from './sections.ts';

/**
 * One result: title, date and division, excerpt, and its best sections as links of their own.
 * @param searched what the opened release shall mark
 * @param heading level of the heading that the title is
 */
export function resultItem(
  result: Result,
  searched: string,
  heading: 'h2' | 'h3' = 'h2',
): HTMLElement {
  const { title, date, division, headline, excerpt, sections, without } = result;
  return element('li', { className: 'result' }, [
    element(heading, {}, [link(addressOf(result, searched), title)]),
    element('p', { className: 'result-meta' }, [
      element('time', { dateTime: date }, [dayInWords(date)]),
      ...(division ? [element('span', {}, [division])] : []),
      ...(without.length > 0 ? [element('span', {}, [text.without(without)])] : []),
    ]),
    element('p', {}, excerpt.length > 0 ? marked(excerpt) : [headline]),
    ...(sections.length > 0
      ? [
          element(
            'ul',
            { className: 'result-sections', ariaLabel: text.sectionsFound },
            sections.map((section) => sectionItem(result, section, searched)),
          ),
        ]
      : []),
  ]);
}

function sectionItem(result: Result, section: FoundSection, searched: string): HTMLElement {
  const { heading, page, excerpt } = section;
  const label = page === undefined ? heading : text.attachmentPage(heading, page);
  return element('li', {}, [
    link(sectionAddress(result, section, searched), label),
    ...(excerpt.length > 0 ? [element('p', {}, marked(excerpt))] : []),
  ]);
}

/** Where a release is, with the words to mark there. */
export function addressOf({ path }: Pick<Result, 'path'>, searched: string): string {
  const marks = searched.trim() && `?${new URLSearchParams({ [markParameter]: searched.trim() })}`;
  return url(path as `/${string}`) + marks;
}

/** Where a section is: an anchor in the release, or a page of a PDF below it (RFC 8118). */
function sectionAddress(
  result: Pick<Result, 'path'>,
  { id, page }: Pick<FoundSection, 'id' | 'page'>,
  searched: string,
): string {
  return page === undefined
    ? `${addressOf(result, searched)}#${id}`
    : url(result.path as `/${string}`) + id;
}

function link(href: string, label: string): HTMLElement {
  return element('a', { href }, [label]);
}

/** Text nodes and `<mark>` elements: markup is never handed to the HTML parser. */
function marked(pieces: Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));
}
