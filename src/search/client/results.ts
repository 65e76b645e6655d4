import { dayInWords } from '../../lib/dates.ts';
import { text } from '../../text.ts';
import { joinAtDots } from '../middle-dots.ts';
import type { Found, FoundSection } from './engine.ts';
import { markedText } from './marked-text.ts';

/** How many sections stand under a result at most. */
const mostSections = 4;

/** One result: title, date and division, excerpt, and its best sections as links of their own. */
export function resultItem(found: Found): HTMLElement {
  const { title, date, division, headline } = found.meta;
  const sections = bestSections(found);
  return element('li', { className: 'result' }, [
    element('h2', {}, [link(found.url, title)]),
    element('p', { className: 'result-meta' }, [
      element('time', { dateTime: date }, [dayInWords(date)]),
      ...(division ? [element('span', {}, [division])] : []),
    ]),
    // The sections have excerpts of their own; without one, that of the release shows the words.
    element('p', {}, sections.length > 0 ? [joinAtDots(headline)] : markedText(found.excerpt)),
    ...(sections.length > 0
      ? [
          element(
            'ul',
            { className: 'result-sections', ariaLabel: text.sectionsFound },
            sections.map((section) => sectionItem(found, section)),
          ),
        ]
      : []),
  ]);
}

function sectionItem(found: Found, section: FoundSection): HTMLElement {
  return element('li', {}, [
    link(addressOf(found, section), section.title),
    element('p', {}, markedText(section.excerpt, section.title)),
  ]);
}

/** The sections that answer the query best: those of the release first, then pages of its PDFs. */
export function bestSections({ sub_results }: Found): FoundSection[] {
  const score = ({ weighted_locations }: FoundSection) =>
    weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return sub_results
    .filter((section) => section.anchor)
    .toSorted((a, b) => Number(isPdfPage(a)) - Number(isPdfPage(b)) || score(b) - score(a))
    .slice(0, mostSections);
}

/**
 * Where a section is. A page of an attached PDF is a section whose id is its address below the
 * release, `plan.pdf#page=2`; every other id is an anchor in the release itself.
 */
export function addressOf(found: Found, section: FoundSection): string {
  return isPdfPage(section) ? found.url + section.anchor!.id : section.url;
}

function isPdfPage({ anchor }: FoundSection): boolean {
  return anchor?.id.includes('.pdf#page=') ?? false;
}

function link(href: string, label: string): HTMLElement {
  return element('a', { href }, [joinAtDots(label)]);
}

/** An element with properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  children: (Node | string)[],
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
