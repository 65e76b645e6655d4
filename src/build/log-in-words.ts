import type { AstroLoggerDestination } from 'astro';
import nodeLogger from 'astro/logger/node';
import { faultFile, withoutStack, writeDown } from './last-fault.ts';

/** What Astro says of a site that has no release yet, as if its configuration were wrong. */
const ofNoRelease =
  /^(?:No files found matching .* in directory|The base directory) .*content\/releases\/?"|^The collection "releases" does not exist or is empty/;

/**
 * Where Astro writes what it has to say: to the terminal, as it does by itself, but for stack
 * traces, which go to a file. They help whoever mends the program, not who writes a release.
 */
export default function logInWords(): AstroLoggerDestination {
  const terminal = nodeLogger();
  return {
    write(said) {
      if (ofNoRelease.test(said.message)) return;
      const message = withoutStack(said.message);
      const isFault = message !== said.message && writeDown(said.message) !== undefined;
      terminal.write({ ...said, message: isFault ? `${message}\n  In ${faultFile}` : message });
    },
  };
}
