/** A line that does not stand where its neighbours do, and what to do about it. */
export interface Misplaced {
  /** Where the words of the line begin, and end. */
  offset: number;
  end: number;
  /** Number of the line, from 0. */
  line: number;
  message: string;
}

/** A column in which fields or dashes of the lines above stand. */
interface Column {
  at: number;
  /** The field that stood there last; a dash has no name. */
  name?: string;
  /** The line of that, from 0. */
  line: number;
}

interface Line {
  number: number;
  offset: number;
  indent: number;
  words: string;
}

/** The field above, whose value the next lines may be or continue. */
interface Owner {
  indent: number;
  isEmpty: boolean;
  /** Whether they are its value anyhow: what stands in lines below “>-”, or up to a closing sign. */
  holds?: 'lines' | 'signs';
  /** How far the first of them is indented. */
  first?: number;
}

/** A field, the value behind it, and the dash before it, if it is the first of its item. */
const field = /^(?<dash>-\s+)?(?<name>[\w-]+):(?:\s+(?<value>.*))?$/;

/**
 * The first line that is indented more or less than it should be, as it is seen without knowing
 * YAML: the parser names another line, or calls it something else.
 * @param top fields of the entry itself, which stand at the beginning of their lines; none where
 * nobody knows them
 */
export function misplacedLine(text: string, top: readonly string[]): Misplaced | undefined {
  let open: Column[] = [];
  let owner: Owner | undefined;
  for (const line of linesOf(text)) {
    const { indent, words } = line;
    const { dash = '', name, value = '' } = field.exec(words)?.groups ?? {};
    if (owner?.holds && indent > owner.indent) {
      if (indent >= (owner.first ??= indent) || owner.holds === 'signs') continue;
      return name !== undefined && top.includes(name)
        ? misplaced(line, open, name, top)
        : told(line, `Line this up with the text above: ${spaces(owner.first)} before it.`);
    }
    const isItem = /^-(?:\s|$)/.test(words);
    if (!isItem && name === undefined) {
      // Words that continue a text; what else they may be is told by others.
      if (owner && indent > owner.indent) continue;
      return undefined;
    }
    const fits = open.some((one) => one.at === indent && (one.name === undefined) === isItem);
    const begins =
      !owner || (owner.isEmpty && (indent > owner.indent || (isItem && indent === owner.indent)));
    if (!fits && !begins) return misplaced(line, open, isItem ? undefined : name, top);
    const isAround = ({ at, name }: Column) =>
      at < indent || (isItem && at === indent && name !== undefined);
    open = open.filter(isAround);
    const column = indent + dash.length;
    if (isItem) open.push({ at: indent, line: line.number });
    if (name !== undefined) open.push({ at: column, name, line: line.number });
    owner = {
      indent: column,
      isEmpty: /^(?:#.*)?$/.test(name === undefined ? words.slice(1) : value),
    };
    if (/^[|>]/.test(value)) owner.holds = 'lines';
    else if (/^(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/.test(value)) owner.holds = 'signs';
  }
  return undefined;
}

/** The lines with words, without comments. */
function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').flatMap((written, number) => {
    const start = offset;
    offset += written.length + 1;
    const words = written.trim();
    if (words === '' || words.startsWith('#')) return [];
    const indent = written.search(/\S/);
    return [{ number, offset: start + indent, indent, words }];
  });
}

/** What to say of a line: it belongs to the nearest column; of two as near, to the inner one. */
function misplaced(
  line: Line,
  open: readonly Column[],
  name: string | undefined,
  top: readonly string[],
): Misplaced | undefined {
  const isInner = name !== undefined && top.length > 0 && !top.includes(name);
  const [meant] = open
    .filter(
      ({ at, ...one }) => (one.name === undefined) === (name === undefined) && (at > 0 || !isInner),
    )
    .toSorted((a, b) => Math.abs(a.at - line.indent) - Math.abs(b.at - line.indent) || b.at - a.at);
  if (!meant) return undefined;
  const where = meant.line === line.number - 1 ? 'in the line above' : 'above';
  return told(
    line,
    name === undefined
      ? `Line this dash up with the one ${where}: ${spaces(meant.at)} before it, and move the lines that belong to it along.`
      : `Line this up with “${meant.name}” ${where}: ${spaces(meant.at)} before “${name}”.`,
  );
}

function told({ number, offset, words }: Line, message: string): Misplaced {
  return { line: number, offset, end: offset + words.length, message };
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : count === 1 ? '1 space' : `${count} spaces`;
}
