import type { Features } from 'satteri';
import { text } from '../text.ts';

/** How Markdown is read, by the site and by the check of the author's text alike. */
export const features: Features = {
  // `## Heading {#id}`: the id an author gives a section for ever.
  headingAttributes: true,
  smartPunctuation: true,
  // What stands between single tildes, which are ranges: see tildes.ts.
  subscript: true,
  gfm: { footnotes: { label: text.notes, clobberPrefix: '' } },
};
