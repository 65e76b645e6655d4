import type { Locator, Page } from '@playwright/test';

/** What is offered for selected words, and its buttons. */
export const tools = (page: Page) => page.getByRole('group', { name: 'Selected words' });
export const copyLink = (page: Page) =>
  page.getByRole('button', { name: 'Copy link to these words' });
export const copyQuotation = (page: Page) =>
  page.getByRole('button', { name: 'Copy as quotation' });

export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The selected words. */
export const selected = (page: Page) => page.evaluate(() => String(getSelection()));
/** The first paragraph of the release that the tests read, and how a link has its beginning. */
export const first = (page: Page) => page.getByText('Deputy Prime Minister Hong Nam-ki chaired');
export const firstWords = 'Deputy%20Prime%20Minister%20Hong%20Nam%2Dki%20chaired';

/** Selects from one text to another, as a script may and a reader does in many ways. */
export async function select(
  from: Locator,
  start: number,
  to: Locator,
  end: number,
): Promise<void> {
  const handle = await to.elementHandle();
  await from.evaluate(
    (element, [last, start, end]) => {
      const textOf = (holder: Node) =>
        document.createTreeWalker(holder, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.setBaseAndExtent(textOf(element), start, textOf(last!), end);
    },
    [handle, start, end] as const,
  );
}

/** Where the selected words are on the screen. */
export const selectionBox = (page: Page) =>
  page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect);
