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

function plain(cell: string): string {
  const number = numberIn(cell);
  if (number !== undefined) return String(number);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
