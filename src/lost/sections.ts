import { element } from '../search/client/element.ts';
import { lostText as text } from '../text.ts';
import type { Notice } from './notice.ts';

const headings = () => [
  ...document.querySelectorAll<HTMLElement>('.prose .section-heading > [id]'),
];

/** Whether the page has any section. */
export function hasSections(): boolean {
  return headings().length > 0;
}

/**
 * Puts a notice above the list of the page's sections: the contents list, opened on a phone, or one
 * made here for a standing page, which has none.
 */
export function showSections({ element: notice }: Notice): void {
  const contents = document.querySelector('.contents');
  if (contents) {
    contents.prepend(notice);
    contents.querySelector('details')!.open = true;
    return;
  }
  if (hasSections()) notice.append(listOf(headings()));
  document.querySelector('.prose')!.before(notice);
}

function listOf(sections: HTMLElement[]): HTMLElement {
  const links = sections.map(({ id, innerText }) =>
    element('li', {}, [element('a', { href: `#${id}` }, [innerText])]),
  );
  return element('nav', { ariaLabel: text.sections }, [element('ul', {}, links)]);
}
