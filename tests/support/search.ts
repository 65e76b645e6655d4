import type { Locator, Page } from '@playwright/test';

/** The release that most searches of the tests find. */
export const title = '3rd Ministerial Meeting on Industrial Innovation';

/** The field of the search page. */
export const field = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');

/** The releases found on the search page. */
export const found = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) });

/** The dialog of search, and the link that opens it. */
export const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Search press releases' });
export const opener = (page: Page): Locator =>
  page.getByRole('banner').getByRole('link', { name: 'Search press releases' });

/** Opens the dialog. */
export async function openDialog(page: Page): Promise<Locator> {
  await opener(page).click();
  return dialogOf(page).getByRole('searchbox');
}

/** What the page throws while a test runs. */
export function errorsOf(page: Page): Error[] {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  return errors;
}
