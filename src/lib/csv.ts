import { stringify } from 'csv-stringify/sync';
import { numberIn, type Figure } from '../markdown/figures.ts';

/**
 * The rows of a figure as CSV (RFC 4180), numbers as plain numbers so that a spreadsheet reads
 * them, with a byte order mark so that Excel reads the rest as UTF-8. A cell that spreadsheets
 * would take for a formula is led by an apostrophe (OWASP, CSV injection).
 */
export function toCsv({ columns, rows, unit }: Figure): string {
  const [corner = '', ...others] = columns;
  const head = [corner, ...others.map((column) => (unit ? `${column} (${unit})` : column))];
  return stringify(
    [head, ...rows.map(({ name, cells }) => [name, ...cells])].map((row) => row.map(plain)),
    { bom: true, record_delimiter: '\r\n' },
  );
}

/** Signs that begin a formula, those of full width too, behind whatever a spreadsheet passes over. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

function plain(cell: string): string {
  const number = numberIn(cell);
  if (number !== undefined) return String(number);
  // A line of its own each: programs break lines at a single CR too, which nothing then quotes.
  const line = cell.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
  return formula.test(line) ? `'${line}` : line;
}
