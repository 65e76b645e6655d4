import type { SatteriFeatures } from '@astrojs/markdown-satteri';

/** How Markdown is read, by the site and by the check of the author's text alike. */
export const features: SatteriFeatures = {
  // `## Heading {#id}`: the id an author gives a section for ever.
  headingAttributes: true,
  smartPunctuation: true,
};
