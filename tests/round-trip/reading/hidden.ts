import type { Element } from 'hast';

/**
 * What the site adds around an author's text: links to sections, downloads, sizes of files, the bars
 * of a chart.
 */
export function isHidden({ properties }: Element): boolean {
  const classes = (properties['className'] ?? []) as string[];
  return (
    classes.some((name) => ['section-link', 'figure-data', 'file-measure'].includes(name)) ||
    properties['role'] === 'img' ||
    properties['hidden'] === true
  );
}
