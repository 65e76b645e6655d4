import { figure } from '../html/alignment.ts';

const ruler = /^[\s|:+=_-]+$/;
const nothing = /^[-–—.…]*$/;
const gap = /\S\s{3,}\S/;

/**
 * The rows of a table that was typed: cells with tabs between them, with bars, or with gaps where all
 * below the first line are figures. Lines that only rule it off are none.
 */
export function typedRows(lines: readonly string[]): string[][] | undefined {
  const said = lines.filter((line) => !ruler.test(line));
  const isBarred = said.every((line) => /^\s*\|.*\|\s*$/.test(line));
  const split = (pattern: RegExp) => said.map((line) => line.trim().split(pattern));
  const tabbed = lines.map((line) => line.trim().split(/\t+/));
  if (isEven(tabbed)) return tabbed;
  const barred = split(/\|/).map((cells) => cells.slice(1, -1).map((cell) => cell.trim()));
  if (isBarred && isEven(barred)) return barred;
  // Two lines with gaps in them, such as those of a letterhead, are a table only where it is ruled off.
  if (said.length === 2 && said.length === lines.length) return undefined;
  const apart = split(/\s{2,}/);
  const isFigure = (cell: string) => figure.test(cell) || nothing.test(cell);
  return isEven(apart) && apart.slice(1).every(([, ...cells]) => cells.every(isFigure))
    ? apart
    : undefined;
}

/** Whether lines may be a table all the same: three or more have wide gaps, tabs or bars in them. */
export const mayBeTable = (lines: readonly string[]): boolean =>
  lines.filter((line) => !ruler.test(line) && (gap.test(line.trim()) || isBarredLine(line)))
    .length > 2;

const isBarredLine = (line: string) => /\S\t+\S|^\s*\|.*\|/.test(line);

/** Whether a line has gaps in it, as the names of columns do and no heading. */
export const hasGaps = (line: string) => gap.test(line.trim());

const isEven = (rows: readonly string[][]): boolean =>
  rows.length > 1 && rows[0]!.length > 1 && rows.every(({ length }) => length === rows[0]!.length);
