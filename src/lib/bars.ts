import { scaleLinear } from 'd3-scale';
import { numberIn, type Row } from '../markdown/figures.ts';

/** A bar with its labels; across in per cent of the chart's width, down in lines of its text (`em`). */
export interface Bar {
  name: string;
  /** The value as its author wrote it. */
  value: string;
  /** Which of the columns it is of, from 0. */
  series: number;
  x: number;
  width: number;
  y: number;
  height: number;
  nameY: number;
  valueY: number;
}

/** The bars of one row under its name; without a name when the row is one bar. */
export interface BarGroup {
  name: string | undefined;
  y: number;
  bars: Bar[];
}

/** Share of the width that bars may take: the rest is for the value at their end. */
const widest = 80;
/** In `em`: a line of text and the height of its letters, a bar, and the space after a bar and a group. */
const textLine = 1.45;
const letters = 1;
const barHeight = 1.05;
const barGap = 0.25;
const groupGap = { single: 0.4, several: 0.95 };

/**
 * Lays out horizontal bars for rows of numbers. The scale always has its zero, so that lengths can
 * be compared.
 * @throws Error when a cell holds no number; the check of the text has said so before
 */
export function barsOf(
  columns: string[],
  rows: Row[],
): { groups: BarGroup[]; zero: number; height: number } {
  const valueOf = (cell: string): number => {
    const value = numberIn(cell);
    if (value === undefined) throw new Error(`“${cell}” is not a number.`);
    return value;
  };
  const values = rows.flatMap((row) => row.cells.map(valueOf));
  const scale = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, widest]);
  const single = columns.length === 2;

  let y = 0;
  const groups = rows.map((row): BarGroup => {
    const group: BarGroup = {
      name: single ? undefined : row.name,
      y: round(y + letters),
      bars: [],
    };
    if (!single) y += textLine + barGap / 2;
    row.cells.forEach((cell, series) => {
      const [from, to] = [scale(0), scale(valueOf(cell))].toSorted((a, b) => a - b);
      group.bars.push({
        name: single ? row.name : (columns[series + 1] ?? ''),
        value: cell,
        series,
        x: round(from!),
        width: Math.max(0.3, round(to! - from!)),
        nameY: round(y + letters),
        y: round(y + textLine),
        height: barHeight,
        valueY: round(y + textLine + (letters + barHeight - 0.2) / 2),
      });
      y += textLine + barHeight + barGap;
    });
    y += single ? groupGap.single : groupGap.several;
    return group;
  });
  return { groups, zero: round(scale(0)), height: round(y) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
