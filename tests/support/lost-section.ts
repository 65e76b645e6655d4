import type { Page } from '@playwright/test';
import { release } from './site.ts';

/** A release with charts. */
export const charts = '/releases/2021/2021-supplementary-budget-proposal/';

export const status = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words });
/** What is said of a section that is not there. */
export const notice = (page: Page, id = 'foo') =>
  status(page, `This page has no section “#${id}”. Its sections are:`);
/** Everything that is said of sections that are not there. */
export const said = (page: Page) => page.getByText(/“#/);
export const hash = (page: Page) => page.evaluate(() => location.hash);

/** Replaces something in the HTML of the release before it reaches the browser. */
export async function withHtml(page: Page, from: string, to: string): Promise<void> {
  await page.route(`**${release}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    if (!html.includes(from)) throw new Error(`The release has no ${from}.`);
    await route.fulfill({ response, body: html.replace(from, to) });
  });
}
