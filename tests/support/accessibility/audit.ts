import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { unreadable } from './layout.ts';
import { modes, spaceText, type Mode } from './modes.ts';

/** WCAG 2.2 AA and what axe recommends beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Text as axe found it on a page: its colours in hexadecimal, and their contrast. */
export interface TextContrast {
  /** Name of the mode it was found in. */
  mode: string;
  foreground: string;
  background: string;
  ratio: number;
}

/** What axe says of a page in one mode. */
export interface Audit {
  /** One line for each violation, with the mode and the pieces of the page. */
  violations: string[];
  contrasts: TextContrast[];
}

/** Runs axe in a page that is in the mode already. */
export async function audit(page: Page, { name, rules }: Mode): Promise<Audit> {
  // Once for each page: the program is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, contrasts } = await page.evaluate(
    async (options) => {
      const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(
        document,
        { ...options, resultTypes: ['violations', 'passes'] },
      );
      return {
        violations: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        ),
        contrasts: passes
          .filter(({ id }) => id === 'color-contrast')
          .flatMap(({ nodes }) => nodes.map(({ any }) => any[0]?.data as Record<string, unknown>))
          .filter((data) => data?.['contrastRatio'])
          .map((data) => ({
            foreground: String(data['fgColor']),
            background: String(data['bgColor']),
            ratio: Number(data['contrastRatio']),
          })),
      };
    },
    rules === 'all'
      ? { runOnly: tags, rules: { 'label-content-name-mismatch': { enabled: true } } }
      : { runOnly: rules },
  );
  return {
    violations: violations.map((violation) => `${name}: ${violation}`),
    contrasts: contrasts.map((contrast) => ({ mode: name, ...contrast })),
  };
}

/** What is wrong with a page in all modes, and the contrasts of its text. */
export interface PageAudit {
  violations: string[];
  /** What could not be read, by the mode in which it could not. */
  unreadable: string[];
  contrasts: TextContrast[];
}

/**
 * Reads an open page in every mode, one after the other, without loading it again.
 * @param depth “layout” runs axe in the first mode alone: a fifth of the time
 */
export async function auditInModes(
  page: Page,
  depth: 'whole' | 'layout' = 'whole',
): Promise<PageAudit> {
  const all: PageAudit = { violations: [], unreadable: [], contrasts: [] };
  for (const mode of modes) {
    await mode.enter(page);
    if (depth === 'whole' || mode.rules === 'all') {
      const { violations, contrasts } = await audit(page, mode);
      all.violations.push(...violations);
      all.contrasts.push(...contrasts);
    }
    if (mode.spaced === undefined) continue;
    const look = async (name: string): Promise<void> => {
      all.unreadable.push(...(await unreadable(page)).map((trouble) => `${name}: ${trouble}`));
    };
    await look(mode.name);
    if (!mode.spaced) continue;
    await spaceText(page, true);
    await look(`${mode.name}, text spacing`);
    await spaceText(page, false);
  }
  return all;
}
