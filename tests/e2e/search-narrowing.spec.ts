import { expect, test, type Page } from '@playwright/test';
import { field, found } from '../support/search.ts';

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const choice = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const chosen = (page: Page) => page.getByRole('list', { name: 'Chosen' }).getByRole('listitem');
const count = (page: Page, words: string) => page.getByText(words, { exact: true }).first();
const titles = (page: Page) => found(page).getByRole('heading');

test('each choice says how many releases it would leave, and leaves them', async ({ page }) => {
  await page.goto('/search/?q=meeting');
  await expect(count(page, '13 press releases for “meeting”')).toBeVisible();
  await expect(group(page, 'Year').getByRole('listitem')).toHaveText([
    '2023 (1)',
    '2022 (2)',
    '2021 (1)',
    '2020 (5)',
    '2019 (2)',
    '2018 (2)',
  ]);
  await choice(page, '2020 (5)').check();
  await expect(count(page, '5 press releases for “meeting”')).toBeVisible();
  await expect(found(page)).toHaveCount(5);
  for (const time of await found(page).getByRole('time').all())
    await expect(time).toHaveText(/2020$/);
  await expect(page.getByRole('status')).toHaveText('5 press releases for “meeting”');
  await expect(choice(page, '2020 (5)')).toBeFocused();
  // A second year adds to the first, whose count stays what it alone would leave.
  await choice(page, '2019 (2)').check();
  await expect(count(page, '7 press releases for “meeting”')).toBeVisible();
  await expect(choice(page, '2020 (5)')).toBeChecked();
  await choice(page, '2019 (2)').uncheck();
  await expect(count(page, '5 press releases for “meeting”')).toBeVisible();
});

test('a choice in one group narrows the counts of the others', async ({ page }) => {
  await page.goto('/search/?q=meeting&year=2020');
  await choice(page, 'Bio-industry (1)').check();
  await expect(titles(page)).toHaveText(['3rd Ministerial Meeting on Industrial Innovation']);
  await expect(group(page, 'Division').getByRole('listitem')).toHaveText([
    'General Policy Coordination Division (1)',
  ]);
  // What leaves nothing is not offered; of the chosen year's group, what other years would leave is.
  await expect(choice(page, /^2018/)).toHaveCount(0);
  await expect(choice(page, '2019 (1)')).toBeVisible();
});

test('a long group shows the rest on demand', async ({ page }) => {
  await page.goto('/search/?q=meeting');
  const topics = group(page, 'Topic');
  await expect(topics.getByRole('checkbox')).toHaveCount(6);
  const all = topics.getByRole('button', { name: /^Show all \d+$/ });
  await expect(all).toHaveAttribute('aria-expanded', 'false');
  const number = Number((await all.innerText()).replace(/\D/g, ''));
  await all.click();
  await expect(topics.getByRole('checkbox')).toHaveCount(number);
  const fewer = topics.getByRole('button', { name: 'Show fewer' });
  await expect(fewer).toHaveAttribute('aria-expanded', 'true');
  await fewer.click();
  await expect(topics.getByRole('checkbox')).toHaveCount(6);
});

test('dates narrow, from one day to another', async ({ page }) => {
  await page.goto('/search/?q=meeting');
  await page.getByLabel('From', { exact: true }).fill('2020-02-12');
  await expect(count(page, '9 press releases for “meeting”')).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('2020-09-21');
  await expect(chosen(page)).toHaveText(['From 12 February 2020', 'To 21 September 2020', /all/]);
  await expect(page.locator('#search-results')).toHaveAttribute('data-complete', 'meeting');
  const days = await found(page)
    .getByRole('time')
    .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime).toSorted());
  // Both days belong to the range.
  expect([days[0], days.at(-1)]).toEqual(['2020-02-12', '2020-09-21']);
  await expect(page).toHaveURL('/search/?q=meeting&from=2020-02-12&to=2020-09-21');
});

test('results stand in the order that was asked for', async ({ page }) => {
  await page.goto('/search/?q=bonds');
  const dates = async () =>
    found(page)
      .getByRole('time')
      .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime));
  // The first results stand before the others have come.
  await expect(page.locator('#search-results')).toHaveAttribute('data-complete', 'bonds');
  const byRelevance = await dates();
  await page.getByLabel('Sort by').selectOption('Newest first');
  await expect(page).toHaveURL('/search/?q=bonds&sort=date');
  await expect.poll(dates).toEqual(byRelevance.toSorted().toReversed());
  expect(byRelevance).not.toEqual(byRelevance.toSorted().toReversed());
  await page.getByLabel('Sort by').selectOption('Relevance');
  await expect.poll(dates).toEqual(byRelevance);
  await expect(page).toHaveURL('/search/?q=bonds');
});

test('what was chosen is taken off one by one, and the focus is not lost', async ({ page }) => {
  await page.goto('/search/?q=bonds&year=2021&year=2020&topic=government-bonds');
  const off = (name: string) => page.getByRole('button', { name: `Remove: ${name}` });
  await expect(chosen(page)).toHaveText(['2021', '2020', 'Government bonds', 'Remove all']);
  await off('2021').press('Enter');
  await expect(chosen(page)).toHaveText(['2020', 'Government bonds', 'Remove all']);
  await expect(off('2020')).toBeFocused();
  await expect(choice(page, /^2021/)).not.toBeChecked();
  await off('Government bonds').press('Enter');
  await expect(off('2020')).toBeFocused();
  await expect(chosen(page)).toHaveText(['2020']);
  await off('2020').press('Enter');
  await expect(chosen(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL('/search/?q=bonds');
});

test('all that was chosen is taken off at once', async ({ page }) => {
  await page.goto('/search/?q=bonds&year=2021&from=2021-08-01');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page).toHaveURL('/search/?q=bonds');
  await expect(chosen(page)).toHaveCount(0);
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('');
  await expect(choice(page, /^2021/)).not.toBeChecked();
});

test('two choices made before an answer are both kept', async ({ page }) => {
  await page.goto('/search/?q=bonds');
  await expect(choice(page, /^Government bonds/)).toBeVisible();
  // In one moment, before even a fast answer.
  await page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    for (const name of ['2021', '2020'])
      boxes.find(({ labels }) => labels![0]!.textContent.startsWith(name))!.click();
  });
  await expect(chosen(page)).toHaveText(['2021', '2020', 'Remove all']);
  await expect(page).toHaveURL('/search/?q=bonds&year=2021&year=2020');
  await expect(choice(page, /^2021/)).toBeChecked();
});

test('on a phone the choices are folded, and say how many are chosen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/search/?q=bonds&year=2021');
  const fold = page.getByText('Narrow results (1 chosen)');
  await expect(choice(page, /^2020/)).toBeHidden();
  await fold.press('Enter');
  await choice(page, /^2020/).check();
  await expect(page.getByText('Narrow results (2 chosen)')).toBeVisible();
  await expect(choice(page, /^2020/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('of no results there is nothing to choose', async ({ page }) => {
  await page.goto('/search/?q=meeting');
  await expect(page.getByLabel('From', { exact: true })).toBeVisible();
  await field(page).fill('zzyzx');
  await expect(page.getByText('No press release contains “zzyzx”.').first()).toBeVisible();
  await expect(page.getByLabel('From', { exact: true })).toBeHidden();
  await field(page).fill('meeting');
  await expect(page.getByLabel('From', { exact: true })).toBeVisible();
});

test('choices that leave nothing are told as such, and are taken off beside that', async ({
  page,
}) => {
  await page.goto('/search/?q=tax&year=2023');
  await expect(count(page, 'No press release for “tax” matches your choices.')).toBeVisible();
  await expect(page.getByText(/Check the spelling/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove all choices' }).click();
  await expect(page).toHaveURL('/search/?q=tax');
  await expect(found(page).first()).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.goto('/search/?q=tax&from=2020-01-01&to=2019-01-01');
  await expect(
    page.getByText(/^The first day, 1\s+January\s+2020, is after the last/).first(),
  ).toBeVisible();
});

test('a day that is typed is one step of the history, and goes with it', async ({ page }) => {
  await page.goto('/search/?q=budget');
  await expect(found(page)).toHaveCount(7);
  const from = page.getByLabel('From', { exact: true });
  await from.focus();
  await page.keyboard.type('01152020', { delay: 40 });
  await expect(page).toHaveURL(/from=2020-01-15$/);
  await expect(from).toHaveValue('2020-01-15');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=budget');
  await expect(from).toHaveValue('');
});

test('a year that was never finished is no day, and does not stand in the way of another', async ({
  page,
}) => {
  await page.goto('/search/?q=budget');
  await expect(found(page)).toHaveCount(7);
  await page.getByLabel('From', { exact: true }).focus();
  await page.keyboard.type('01/15/20');
  await page.getByRole('textbox', { name: 'To' }).fill('2020-12-31');
  await expect(page).toHaveURL('/search/?q=budget&to=2020-12-31');
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('');
});
