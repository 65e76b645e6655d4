import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Project } from '../support/project.ts';
import { serveFolder } from '../support/site.ts';

test('a site with an e-mail service sends it the address a reader types', async ({ page }) => {
  test.setTimeout(120_000);
  const project = await Project.copy();
  await project.edit('src/site.ts', (text) =>
    text.replace(
      'emailService: undefined as EmailService | undefined',
      `emailService: {
        name: 'Mail Example',
        action: 'https://mail.example/lists/subscribe',
        field: 'member[email]',
        hidden: { list: 'releases' },
      } as EmailService | undefined`,
    ),
  );
  expect(await project.run('build')).toMatchObject({ code: 0 });
  const site = await serveFolder(join(project.root, 'dist'));
  try {
    const sent = page.waitForRequest('https://mail.example/**');
    await page.route('https://mail.example/**', (route) => route.fulfill({ body: 'Thank you.' }));
    await page.goto(`${site.address}/subscribe/`);
    await expect(page.getByText('sent by Mail Example')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.getByLabel('Your e-mail address').fill('kim@press.example');
    await page.getByRole('button', { name: 'Subscribe', exact: true }).click();
    const request = await sent;
    expect(request.method()).toBe('POST');
    expect(request.url()).toBe('https://mail.example/lists/subscribe');
    expect(Object.fromEntries(new URLSearchParams(request.postData()!))).toEqual({
      'member[email]': 'kim@press.example',
      list: 'releases',
    });
    await expect(page.getByText('Thank you.')).toBeVisible();
  } finally {
    await site.close();
    await project.remove();
  }
});

test('without one there is no such form, and forms go nowhere else', async ({ page }) => {
  await page.goto('/subscribe/');
  await expect(page.getByLabel('Your e-mail address')).toHaveCount(0);
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  expect(await policy.getAttribute('content')).toMatch(/form-action 'self';/);
});

test('a reader whom the service has taken off its list is told so', async ({ page }) => {
  await page.goto('/unsubscribed/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re now unsubscribed');
  await page.getByRole('link', { name: 'Subscribe again' }).click();
  await expect(page).toHaveURL('/subscribe/');
});
