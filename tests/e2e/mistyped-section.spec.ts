import { expect, test, type Page } from '@playwright/test';
import { charts, hash, notice, said, status, withHtml } from '../support/lost-section.ts';
import { release } from '../support/site.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });

/** Goes to an id as it was typed, and is led to one that there is. */
async function leadsTo(page: Page, typed: string, id: string): Promise<void> {
  await page.goto(release + typed);
  await expect(page).toHaveURL(`${release}#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(page.locator(':target')).toHaveId(id);
}

test.describe('a mistyped section', () => {
  const mistakes = {
    'letters exchanged': ['#agneda', 'agenda'],
    'a letter too few': ['#agnda', 'agenda'],
    'a letter too many': ['#agendaa', 'agenda'],
    'another letter': ['#clozing', 'closing'],
    'two slips in a long one': [
      '#consensus-amng-interst-groups',
      'consensus-among-interest-groups',
    ],
  };
  for (const [name, [typed, id]] of Object.entries(mistakes))
    test(`leads to the one that was meant, and says so: ${name}`, async ({ page }) => {
      await leadsTo(page, typed!, id!);
      await expect(status(page, 'is not here; this is the nearest section.')).toBeInViewport();
    });

  const otherwiseWritten = {
    'capital letters': ['#Agenda', 'agenda'],
    underscores: ['#consensus_among_interest_groups', 'consensus-among-interest-groups'],
    spaces: ['#consensus%20among%20interest%20groups', 'consensus-among-interest-groups'],
    'a full stop of the text around it': ['#closing.', 'closing'],
    'an encoded quotation mark': ['#closing%E2%80%9D', 'closing'],
    'the prefix of GitHub': ['#user-content-agenda', 'agenda'],
    'a mark of direction': ['#agenda%E2%80%8F', 'agenda'],
    'a bracket and a full stop': ['#agenda).', 'agenda'],
  };
  for (const [name, [typed, id]] of Object.entries(otherwiseWritten))
    test(`leads to the one that was meant without a word of it: ${name}`, async ({ page }) => {
      await leadsTo(page, typed!, id!);
      // A notice is filled a moment after it came.
      await page.waitForTimeout(200);
      await expect(said(page)).toHaveCount(0);
    });

  test('is named as it was written', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda” is not here; this is the nearest section.')).toBeVisible();
  });

  test('may be a table or a chart', async ({ page }) => {
    await page.goto(`${charts}#debt-ration`);
    await expect(page).toHaveURL(`${charts}#debt-ratio`);
    await expect(status(page, '“#debt-ration” is not here')).toBeInViewport();
    await expect(page.getByRole('region', { name: /^Table: / }).last()).toBeInViewport();
    await page.goto('about:blank');
    await page.goto(`${charts}#revenue-and-expenditures`);
    await expect(page).toHaveURL(`${charts}#revenue-and-expenditure`);
  });

  test('takes no entry of the history: Back leads to where the reader came from', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.goto(`${release}#agneda`);
    await expect(page).toHaveURL(`${release}#agenda`);
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('is where Tab goes on, as after any arrival', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda”')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Link to section: Agenda' })).toBeFocused();
  });

  test('is said no more when the reader goes on to another', async ({ page }) => {
    await page.goto(`${release}#agneda`);
    await expect(status(page, '“#agneda”')).toBeVisible();
    await contents(page).getByRole('link', { name: 'Closing' }).click();
    await expect(page).toHaveURL(`${release}#closing`);
    await expect(said(page)).toHaveCount(0);
  });

  test('is also forgiven when the address is corrected by hand on the open page', async ({
    page,
  }) => {
    await page.goto(`${release}#closing`);
    await page.evaluate(() => (location.hash = '#agneda'));
    await expect(page).toHaveURL(`${release}#agenda`);
    await expect(status(page, '“#agneda”')).toBeInViewport();
    await page.evaluate(() => (location.hash = '#cloosing'));
    await expect(page).toHaveURL(`${release}#closing`);
    await expect(status(page, '“#cloosing”')).toBeInViewport();
    await expect(said(page)).toHaveCount(1);
  });

  test('is not guessed where two are equally near', async ({ page }) => {
    await withHtml(page, 'id="closing"', 'id="agents"');
    await page.goto(`${release}#agenta`);
    await expect(notice(page, 'agenta')).toBeVisible();
    expect(await hash(page)).toBe('#agenta');
  });

  test('is guessed where both ids are of one section', async ({ page }) => {
    await withHtml(page, '<h2 id="agenda"', '<span id="agendas"></span>$&');
    await page.goto(`${release}#agend`);
    await expect(page).toHaveURL(/#agendas?$/);
    await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
  });
});
