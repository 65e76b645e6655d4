import { faultInWords } from './last-fault.ts';

/**
 * Does what a build can do without, since the site in `dist/` is whole either way: a failure is told in
 * a line and stops nothing.
 * @param failed what could not be done, in words
 */
export function ifPossible(failed: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(`${failed} (${faultInWords(error)})`);
  }
}
