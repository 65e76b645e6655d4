import type { Page } from '@playwright/test';

/** A search that readers type into, on a page of its own. */
export interface SearchBox {
  name: string;
  /** Selector of the field. */
  field: string;
  /** Opens the page with the query, or opens it and fills the query in. */
  ask(page: Page, address: string, query: string): Promise<void>;
  /**
   * Runs in the page, where nothing else is known: whether what was typed is answered by what is
   * shown. Asked with `isNew` at first, as soon as it was typed.
   */
  isAnswered: (typed: { query: string; isNew: boolean }) => boolean;
}

/**
 * Waits until the page shows the answer to a query.
 * @throws Error when there is none within ten seconds
 */
export async function waitForAnswer(page: Page, box: SearchBox, query: string): Promise<void> {
  try {
    const typed = { query, isNew: false };
    await page.waitForFunction(box.isAnswered, typed, { timeout: 10_000 });
  } catch (cause) {
    // The query itself stays unsaid: it may be one that nobody is to see.
    throw new Error(`${box.name} did not answer a query.`, { cause });
  }
}
