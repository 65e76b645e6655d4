import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { searchAt } from '../../support/search-index.ts';
import { releaseFile, type Project } from '../../support/project.ts';

/** Milliseconds since a moment of `performance.now()`. */
export const since = (start: number): number => performance.now() - start;

/** The time that so many of a hundred do not exceed. */
export function percentile(times: number[], of: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil((of / 100) * sorted.length) - 1]!;
}

/**
 * Saves other words at the end of the release that a page shows.
 * @returns milliseconds until they are seen
 */
export async function seen(project: Project, page: Page, words: string): Promise<number> {
  // Authors do not save in step with what the server does.
  await page.waitForTimeout(800 + randomInt(700));
  await write(project, words);
  const start = performance.now();
  await page.getByText(words).waitFor({ timeout: 60_000 });
  return since(start);
}

/**
 * Saves another word at the end of the release.
 * @returns milliseconds until the search of the dev server finds it
 */
export async function found(project: Project, address: string, word: string): Promise<number> {
  await write(project, `Sentence with ${word}.`);
  const start = performance.now();
  for (;;) {
    const ask = await searchAt(address);
    if ((await ask(`"${word}"`)).results.length > 0) return since(start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function write(project: Project, words: string): Promise<void> {
  await project.edit(releaseFile, (text) => `${text.replace(/\nSentence .*\n$/, '')}\n${words}\n`);
}
