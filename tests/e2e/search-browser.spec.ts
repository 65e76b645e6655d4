import { expect, test } from '@playwright/test';

// The test reads XML with the page's own parser, which its policy (Trusted Types) forbids.
test.use({ bypassCSP: true });

test('a browser can add the search, and finds with it what a reader types', async ({ page }) => {
  await page.goto('/');
  const description = page.locator('link[rel="search"]');
  const name = await description.getAttribute('title');
  const found = await page.evaluate(
    async (href) => {
      const xml = new DOMParser().parseFromString(await (await fetch(href!)).text(), 'text/xml');
      return {
        root: xml.documentElement.tagName,
        namespace: xml.documentElement.namespaceURI,
        name: xml.querySelector('ShortName')?.textContent,
        template: xml.querySelector('Url[type="text/html"]')?.getAttribute('template'),
      };
    },
    await description.getAttribute('href'),
  );
  expect(found).toMatchObject({
    root: 'OpenSearchDescription',
    namespace: 'http://a9.com/-/spec/opensearch/1.1/',
    name,
  });
  expect(name!.length).toBeLessThanOrEqual(16);

  const address = new URL(found.template!.replace('{searchTerms}', 'microbiome'));
  await page.goto(address.pathname + address.search);
  await expect(page.locator('mark').first()).toHaveText('microbiome');
});
