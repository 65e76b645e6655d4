import { expect, test } from '@playwright/test';
import { kindsOfPage } from '../support/site.ts';

// In `names/`, what assistive technology is told of each kind of page: roles, names, levels, order.
// Parts of the authors’ texts are left out, so that a new release changes nothing here.

const kinds = { ...kindsOfPage, 'search results': '/search/?q=microbiome' };

for (const [kind, path] of Object.entries(kinds))
  test(`has the names and roles that it had: ${kind}`, async ({ page }) => {
    await page.goto(path);
    const name = `${kind.replaceAll(' ', '-')}.aria.yml`;
    await expect(page.locator('body')).toMatchAriaSnapshot({ name });
    await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'around.aria.yml' });
    const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    await expect(breadcrumb).toHaveCount(kind === 'home' ? 0 : 1);
  });
