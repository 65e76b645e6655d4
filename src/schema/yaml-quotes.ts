import type { Span } from './yaml-offsets.ts';

/** A text as its line shows it. */
interface Written {
  start: number;
  /** What stands before it: `title: ` or `- `. */
  before: string;
  value: string;
  /** Whether the next line goes on with it, so that one line alone is not the whole. */
  goesOn: boolean;
}

/** The text behind a field or a dash, on the line around an offset. */
function valueAround(text: string, offset: number): Written | undefined {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const lines = text.slice(begin).split(/\r?\n/);
  const [, indent = '', dash = '', name = '', value] =
    /^(\s*)(-\s+)?([\w-]+:\s+)?(\S.*?)\s*$/.exec(lines[0]!) ?? [];
  const before = name || dash;
  if (value === undefined || before === '') return undefined;
  const next = lines[1] ?? '';
  const owner = indent.length + (name ? dash.length : 0);
  return {
    start: begin + indent.length + dash.length + name.length,
    before,
    value,
    goesOn: next.trim() !== '' && next.search(/\S/) > owner,
  };
}

/** Signs with which YAML begins something else than a text. */
const special = /^(?:[*&!|>%@`,]|[-?:](?=\s|$))/;

/**
 * What to say of a text that begins with a sign which means something in YAML.
 * @returns undefined where the line around the offset has none
 */
export function signMistake(
  text: string,
  offset: number,
): (Span & { message: string }) | undefined {
  const line = valueAround(text, offset);
  const [sign] = special.exec(line?.value ?? '') ?? [];
  if (!line || sign === undefined) return undefined;
  const { before, value, goesOn, start } = line;
  const told = (message: string) => ({ offset: start, end: start + value.length, message });
  const [, head, rest] = /^([|>][+-]?)\s+(\S.*)$/.exec(value) ?? [];
  if (head !== undefined && (goesOn || head.length > 1))
    return told(
      `The text begins in the line below “${head}”. Write “${rest}” there, indented by two spaces.`,
    );
  if (sign === '-' && goesOn)
    return told(
      `A list begins in the line below its name. Write “${value}” there, below “${before.trim()}”.`,
    );
  return told(
    `A text that begins with “${sign}” must stand in quotes${goesOn ? '.' : example(before, value)}`,
  );
}

/** What to say of a backslash between straight double quotation marks. */
export function backslashMistake(text: string, offset: number): string {
  const line = valueAround(text, offset);
  const inside = /^"([^'"]*)"$/.exec(line?.value ?? '')?.[1];
  const single =
    inside === undefined ? '' : `; or put the text in single quotes: ${line!.before}'${inside}'`;
  return `A “\\” in double quotes is read as the beginning of a sign. Write it twice, “\\\\”${single || '.'}`;
}

/** How the line is written with quotes, where they are none of the text itself. */
function example(before: string, value: string): string {
  if (!/["\\]/.test(value)) return `: ${before}"${value}"`;
  return value.includes("'") ? '.' : `: ${before}'${value}'`;
}
