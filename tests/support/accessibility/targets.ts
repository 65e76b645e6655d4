import type { Page } from '@playwright/test';

/** What can be clicked or tapped on a page, and what of it is too small. */
export interface Targets {
  count: number;
  /** Those that stand in a line of text, whose height the line sets (exception of WCAG 2.5.8). */
  inText: number;
  /** Smallest side of the others, in CSS pixels. */
  smallest: number;
  /** Those smaller than what was asked for, with their size. */
  small: string[];
}

/**
 * Measures each target that is in sight, without the exception for targets that stand apart.
 * @param least CSS pixels of the smaller side: 24 for WCAG 2.5.8, 44 for 2.5.5
 */
export function targets(page: Page, least: number): Promise<Targets> {
  return page.evaluate((least) => {
    const modal = document.querySelector('dialog[open]') ?? document;
    const found: Targets = { count: 0, inText: 0, smallest: Infinity, small: [] };
    for (const element of modal.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.skip-links, .visually-hidden')) continue;
      found.count++;
      // The label of a box is a part of what can be tapped.
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const side = Math.min(box.width, box.height);
      if (isInText(element)) {
        found.inText++;
        continue;
      }
      found.smallest = Math.min(found.smallest, side);
      // Half a pixel is rounding.
      if (side < least - 0.5)
        found.small.push(
          `${box.width.toFixed(0)} × ${box.height.toFixed(0)}: ${element.outerHTML.slice(0, 120)}`,
        );
    }
    return found;

    function isInText(element: HTMLElement): boolean {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, td, th, figcaption, div')!;
      const around = block.textContent!.replace(element.textContent!, '').trim();
      return around !== '';
    }
  }, least);
}
