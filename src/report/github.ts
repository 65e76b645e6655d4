import { inOrder, isError, type Mistake } from '../schema/mistakes.ts';

/**
 * Mistakes as workflow commands of GitHub Actions, which shows each beside its line of a pull
 * request: `::error file=…,line=…,col=…::message`.
 */
export function forGithub(mistakes: Mistake[]): string {
  return inOrder(mistakes)
    .map((mistake) => {
      const { file, line, column, length, message } = mistake;
      const properties = {
        file,
        line: String(line),
        col: String(column),
        ...(length !== undefined && length > 1 && { endColumn: String(column + length - 1) }),
      };
      const written = Object.entries(properties).map(
        ([name, value]) => `${name}=${property(value)}`,
      );
      return `::${isError(mistake) ? 'error' : 'warning'} ${written.join(',')}::${data(message)}`;
    })
    .join('\n');
}

/** Text of a command, escaped as GitHub's own toolkit (`@actions/core`) does. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
