import type { Page } from '@playwright/test';

/** One way in which readers see a page. */
export interface Mode {
  name: string;
  /** Rules of axe that can answer differently from the first mode; the first runs all of them. */
  rules: 'all' | string[];
  /** Whether the layout is another, in which all must be readable; with the text spaced too? */
  spaced?: boolean;
  enter: (page: Page) => Promise<void>;
}

const desk = { width: 1280, height: 800 };

const colours = ['color-contrast', 'link-in-text-block'];
const layout = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** The mode in which a page is opened. */
export const light: Mode = {
  name: 'light',
  rules: 'all',
  spaced: true,
  enter: async (page) => {
    await page.setViewportSize(desk);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  },
};

export const dark: Mode = {
  name: 'dark',
  rules: colours,
  enter: (page) => page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' }),
};

/** Colours of the reader’s own choice, as in Windows’ contrast themes. */
export const forced: Mode = {
  name: 'forced colours',
  rules: colours,
  enter: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
};

/** All text twice as large (WCAG 1.4.4). */
export const enlarged: Mode = {
  name: '200 % text',
  rules: layout,
  spaced: false,
  enter: async (page) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await enlargeText(page, 2);
  },
};

/** 320 CSS pixels: a small phone, and a desk’s 1280 at 400 % zoom (WCAG 1.4.10). */
export const narrow: Mode = {
  name: '320 px',
  rules: layout,
  spaced: true,
  enter: async (page) => {
    await enlargeText(page, 1);
    await page.setViewportSize({ width: 320, height: 640 });
  },
};

/** A phone whose reader has all text twice as large. */
export const enlargedPhone: Mode = {
  name: '200 % text on a phone',
  rules: layout,
  spaced: false,
  enter: async (page) => {
    await page.setViewportSize({ width: 360, height: 640 });
    // From the size of the text that a window as narrow as that has.
    await enlargeText(page, 1);
    await enlargeText(page, 2);
  },
};

/** Every mode in which each page is read, in this order. */
export const modes: Mode[] = [light, dark, forced, enlarged, narrow, enlargedPhone];

/** Enlarges all text by a factor, as a browser’s text zoom does (WCAG 1.4.4); 1 takes it back. */
export async function enlargeText(page: Page, factor: number): Promise<void> {
  await page.evaluate((factor) => {
    const root = document.documentElement;
    root.style.fontSize = '';
    if (factor !== 1)
      root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * factor}px`;
  }, factor);
}

/** Sets the distances of WCAG 1.4.12 over those of the page, or takes them back. */
export async function spaceText(page: Page, wide: boolean): Promise<void> {
  await page.evaluate((wide) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = wide ? [sheet] : [];
  }, wide);
}
