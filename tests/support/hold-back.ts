import type { Page } from '@playwright/test';

/**
 * Holds back what a page asks for, as a slow connection does.
 * @param pattern of the addresses
 * @returns lets all of it go, and what comes later
 */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const allowed = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(pattern, async (route) => {
    await allowed;
    await route.continue();
  });
  return letGo;
}
