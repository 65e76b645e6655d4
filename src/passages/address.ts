import { directivesFor } from './choose.ts';
import { fragmentOf } from './directive.ts';
import { sectionOf, type Passage } from './passage.ts';

/** The link to a passage. */
export interface PassageAddress {
  /** Absolute, without what a search has the page mark. */
  href: string;
  /** Whether it leads to exactly the passage, and not only to its section. */
  isExact: boolean;
}

/** The link to a passage, with its section for browsers that know no text fragments. */
export function addressOf(passage: Passage): PassageAddress {
  const address = new URL(location.href);
  address.search = '';
  address.hash = sectionOf(passage);
  const directives = directivesFor(passage.page, passage.from, passage.to);
  if (!directives) return { href: address.href, isExact: false };
  const hash = address.hash ? '' : '#';
  return { href: address.href + hash + fragmentOf(directives), isExact: true };
}
