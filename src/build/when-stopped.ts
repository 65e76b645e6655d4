import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Tidies up when somebody ends this process, with Ctrl+C or as hosts do; then it ends with 128 and the
 * number of the signal, as shells count.
 * @param tidy may not wait for anything
 * @returns stops listening
 */
export function whenStopped(tidy: () => void): () => void {
  const stop = (signal: (typeof signals)[number]) => {
    tidy();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}
