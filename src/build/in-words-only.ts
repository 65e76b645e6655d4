import { WrongMoment } from '../lib/publication.ts';
import { WrongUse } from '../report/arguments.ts';
import { tellFault } from './last-fault.ts';
import { SettingsMistake } from './settings.ts';

/** Exit code of a command that was called or set up wrongly. */
const wrongUse = 2;

/** How a command ends that is not there for the mistake that stopped it. */
interface Told {
  /** What its message tells in full, so that nothing needs to be added, with its exit code. */
  kinds?: ReadonlyMap<unknown, number>;
  /** What is said after any message: what became of the command's work. */
  afterwards?: () => string;
}

/**
 * Runs a command, so that nobody is shown a stack trace: a mistake in how it was called or set up
 * is told in a line, with exit code 2; one of `kinds`, with its own; anything else is a fault of ours,
 * whose stack goes to a file.
 */
export async function inWordsOnly(
  command: () => void | Promise<void>,
  { kinds = new Map(), afterwards }: Told = {},
): Promise<void> {
  const stop = (error: unknown) => {
    tell(error, kinds);
    if (afterwards) console.error(afterwards());
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

const misused = [WrongMoment, WrongUse, SettingsMistake];

function tell(error: unknown, kinds: NonNullable<Told['kinds']>): void {
  const code = misused.some((kind) => error instanceof kind)
    ? wrongUse
    : kinds.get((error as Error | undefined)?.constructor);
  if (code === undefined) return tellFault(error);
  process.exitCode = code;
  console.error((error as Error).message);
}
