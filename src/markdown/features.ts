import type { Features } from 'satteri';

/** How Markdown is read, by the site and by the check of the author's text alike. */
export const features: Features = {
  // `## Heading {#id}`: the id an author gives a section for ever.
  headingAttributes: true,
  smartPunctuation: true,
};
