import { chromium, type Browser } from '@playwright/test';
import { chosenBrowser, ensureBrowser } from '../../support/browser.ts';

/** The browser that the tests use too. */
export async function launch(): Promise<Browser> {
  await ensureBrowser();
  return chromium.launch(chosenBrowser());
}
