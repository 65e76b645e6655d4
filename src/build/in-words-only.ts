import { WrongMoment } from '../lib/publication.ts';
import { WrongUse } from '../report/arguments.ts';
import { tellFault } from './last-fault.ts';
import { SettingsMistake } from './settings.ts';

/** Exit code of a command that was called or set up wrongly. */
const wrongUse = 2;

/** How a command ends that is not there for the mistake that stopped it. */
interface Told {
  /** What its message tells in full, so that nothing needs to be added. */
  kinds?: (new (message: string) => Error)[];
  /** What is said after any message: what became of the command's work. */
  afterwards?: string;
}

/**
 * Runs a command, so that nobody is shown a stack trace: a mistake in how it was called or set up
 * is told in a line, with exit code 2; one of `kinds`, with 1; anything else is a fault of ours,
 * whose stack goes to a file.
 */
export async function inWordsOnly(
  command: () => void | Promise<void>,
  { kinds = [], afterwards }: Told = {},
): Promise<void> {
  const stop = (error: unknown) => {
    tell(error, kinds);
    if (afterwards !== undefined) console.error(afterwards);
  };
  // Where nothing waits for what failed, Node would print the stack itself.
  const fail = (error: unknown) => {
    stop(error);
    process.exit();
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    await command();
  } catch (error) {
    stop(error);
  }
}

function tell(error: unknown, kinds: NonNullable<Told['kinds']>): void {
  const isOf = (candidates: NonNullable<Told['kinds']>) =>
    candidates.some((kind) => error instanceof kind);
  if (isOf([WrongMoment, WrongUse, SettingsMistake])) process.exitCode = wrongUse;
  else if (isOf(kinds)) process.exitCode = 1;
  else return tellFault(error);
  console.error((error as Error).message);
}
