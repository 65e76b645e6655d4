import type { MarkdownHeading } from 'astro';

/** The sections of a text for contents lists: h2 to h4, without the notes at its end. */
export function sectionsOf(headings: MarkdownHeading[]): MarkdownHeading[] {
  return headings.filter(
    ({ depth, slug }) => depth >= 2 && depth <= 4 && slug !== 'footnote-label',
  );
}
