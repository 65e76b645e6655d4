import { chromium, type Browser } from '@playwright/test';
import { auditInModes, type PageAudit } from '../support/accessibility/audit.ts';
import { contrast, readColours } from '../support/accessibility/colours.ts';
import { modes } from '../support/accessibility/modes.ts';
import { needed, pairs } from '../support/accessibility/pairs.ts';
import { targets } from '../support/accessibility/targets.ts';
import { chosenBrowser } from '../support/browser.ts';
import { builtPages, isMoved } from '../support/dist.ts';
import { kindsOfPage, serveFolder } from '../support/site.ts';
import type { Measurement, Row } from './row.ts';

/** axe and the layout on every page of `dist/` in every mode, the contrasts, the targets. */
export const accessibility: Measurement = async () => {
  const site = await serveFolder('dist');
  const browser = await chromium.launch(chosenBrowser());
  try {
    return [
      ...(await everyPage(browser, site.address)),
      pairsOfColours(),
      await smallestTarget(browser, site.address, 24),
      await smallestTarget(browser, site.address, 44),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
};

/** Some minutes: each page is read in all modes. */
async function everyPage(browser: Browser, address: string): Promise<Row[]> {
  // An old address leads on at once: there is nothing to read.
  const waiting = builtPages().filter((page) => !isMoved(page));
  const count = waiting.length;
  const audits: PageAudit[] = [];
  const read = async (): Promise<void> => {
    const page = await browser.newPage();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await page.goto(address + next.path);
      const { violations, unreadable, contrasts } = await auditInModes(page);
      const named = (line: string): string => `${next!.path} ${line}`;
      audits.push({
        violations: violations.map(named),
        unreadable: unreadable.map(named),
        contrasts,
      });
    }
    await page.close();
  };
  await Promise.all([read(), read()]);

  const violations = audits.flatMap((audit) => audit.violations);
  const unreadable = audits.flatMap((audit) => audit.unreadable);
  const lowest = Math.min(...audits.flatMap((audit) => audit.contrasts.map(({ ratio }) => ratio)));
  const texts = audits.reduce((sum, audit) => sum + audit.contrasts.length, 0);
  const inModes = `${count} pages × ${modes.length} modes (${modes.map(({ name }) => name).join(', ')})`;
  for (const line of [...violations, ...unreadable]) console.error(line);
  return [
    {
      area: 'Open',
      what: 'axe (WCAG 2.2 AA and best practice): pages × modes',
      target: '0 violations',
      measured: `${violations.length} violations, ${inModes}`,
      met: violations.length === 0,
    },
    {
      area: 'Open',
      what: 'Sideways scrolling, cut or overlapping text: at 1280 and 320 px, with 200 % text (at 360 px too), with text spacing',
      target: '0 places',
      measured: `${unreadable.length} places, ${count} pages`,
      met: unreadable.length === 0,
    },
    {
      area: 'Open',
      what: 'Lowest contrast of a text, on the pages',
      target: `${needed.text} : 1`,
      measured: `${lowest.toFixed(2)} : 1, ${texts} texts`,
      met: lowest >= needed.text,
    },
  ];
}

function pairsOfColours(): Row {
  const schemes = Object.values(readColours());
  const lowest = (use: keyof typeof needed): number =>
    Math.min(
      ...schemes.flatMap((colours) =>
        pairs
          .filter((pair) => pair.use === use)
          .map(({ front, back }) => contrast(colours[front]!, colours[back]!)),
      ),
    );
  const [text, other] = [lowest('text'), lowest('other')];
  return {
    area: 'Open',
    what: 'Lowest contrast of a pair of colours, computed: text, other',
    target: `${needed.text} : 1, ${needed.other} : 1`,
    measured: `${text.toFixed(2)} : 1, ${other.toFixed(2)} : 1, ${pairs.length} pairs × ${schemes.length} schemes`,
    met: text >= needed.text && other >= needed.other,
  };
}

async function smallestTarget(browser: Browser, address: string, least: 24 | 44): Promise<Row> {
  const underFinger = least === 44;
  const page = await browser.newPage(
    underFinger ? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } : {},
  );
  let [count, smallest] = [0, Infinity];
  for (const path of Object.values(kindsOfPage)) {
    await page.goto(address + path);
    const found = await targets(page, least);
    count += found.count - found.inText;
    smallest = Math.min(smallest, found.smallest);
  }
  await page.close();
  return {
    area: 'Open',
    what: `Smallest target ${underFinger ? 'under a finger, 360 px wide' : 'of a mouse, 1280 px wide'}, without those in a line of text`,
    target: `${least} px`,
    measured: `${smallest.toFixed(1)} px, ${count} targets on ${Object.keys(kindsOfPage).length} kinds of page`,
    // Half a pixel is rounding.
    met: smallest >= least - 0.5,
  };
}
