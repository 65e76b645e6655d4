/**
 * Runs a command; a mistake in its settings is told in a line, without a stack trace.
 * @throws whatever else the command throws: our own bugs
 */
export async function inWordsOnly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    // NOW is no moment.
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
