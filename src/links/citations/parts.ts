import type { MarkdownHeading } from 'astro';
import { captionsOf } from '../../markdown/figures-in-text.ts';
import { sectionsOf } from '../../markdown/headings.ts';
import { text } from '../../text.ts';

/** A part of a release that has an address of its own. */
export interface Part {
  /** Permanent id in its release. */
  id: string;
  /** As it stands after “Cites”: the section “Agenda”. */
  name: string;
}

/** The sections of a release, and then its figures, each in the order of the text. */
export function partsOf(headings: MarkdownHeading[], body: string): Part[] {
  return [
    ...sectionsOf(headings).map((section) => ({
      id: section.slug,
      name: text.citesSection(section.text),
    })),
    ...captionsOf(body).map(({ tag, id, caption }) => ({
      id,
      name: tag === 'Figure' ? text.citesPicture(caption) : text.citesFigure(caption),
    })),
  ];
}
