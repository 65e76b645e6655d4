import { existsSync } from 'node:fs';
import { firefox, webkit, type BrowserType } from '@playwright/test';
import type { Candidate, Engine } from './engine.ts';

/** Playwright’s own builds, where they have been installed. */
export const ownBrowsers: Candidate[] = [
  { name: 'Firefox', start: () => startOwn('Firefox', firefox) },
  { name: 'WebKit', start: () => startOwn('WebKit', webkit) },
];

async function startOwn(name: string, type: BrowserType): Promise<Engine | undefined> {
  if (!existsSync(type.executablePath())) return undefined;
  const browser = await type.launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  return {
    name: `${name} ${browser.version()}, Playwright’s build`,
    open: async (address) => void (await page.goto(address)),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    press: (key, ...held) => page.keyboard.press([...held, key].join('+')),
    close: () => browser.close(),
  };
}
