import { scaleLinear } from 'd3-scale';
import { numberIn, type Row } from '../markdown/figures.ts';

/** A bar with its labels; across in per cent of the chart's width, down in pixels. */
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
/** Pixels: a line of text, a bar, and the space between two groups. */
const textLine = 22;
const barHeight = 16;
const groupGap = 14;

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
    const group: BarGroup = { name: single ? undefined : row.name, y: y + 15, bars: [] };
    if (!single) y += textLine + 2;
    row.cells.forEach((cell, series) => {
      const [from, to] = [scale(0), scale(valueOf(cell))].toSorted((a, b) => a - b);
      group.bars.push({
        name: single ? row.name : (columns[series + 1] ?? ''),
        value: cell,
        series,
        x: round(from!),
        width: Math.max(0.3, round(to! - from!)),
        nameY: y + 15,
        y: y + textLine,
        height: barHeight,
        valueY: y + textLine + 13,
      });
      y += textLine + barHeight + 4;
    });
    y += groupGap - (single ? 8 : 0);
    return group;
  });
  return { groups, zero: round(scale(0)), height: y };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
