import { Scalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import { misplacedLine } from './yaml-indents.ts';
import { backslashMistake, signMistake } from './yaml-quotes.ts';
import { startOfListAround, startOfTextAround, type Span } from './yaml-offsets.ts';

interface Found extends Span {
  message: string;
}

/** What to say of the faults in YAML that people who write prose make, by the parser's code. */
const messages: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY:
    'The indentation does not fit the lines above. Line it up with its neighbours.',
  MULTILINE_IMPLICIT_KEY:
    'A field is missing its colon. Write it as name: value; or indent this line, if it continues the one above.',
  MISSING_CHAR: 'A quotation mark or bracket is not closed. Close it where the text ends.',
  DUPLICATE_KEY: 'This field appears twice. Keep one of the two.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  BAD_INDENT: 'The indentation does not fit the lines above. Line it up with its neighbours.',
  BAD_SCALAR_START: 'A text that begins with this sign must stand in quotes.',
};

/**
 * The message for a fault of syntax, at the place where its author must mend it.
 * @param top fields of the entry, where they are known
 */
export function syntaxMistake(
  error: YAMLError,
  document: Document,
  text: string,
  top: readonly string[],
): Found {
  const [offset] = error.pos;
  const { code } = error;
  if (error.message.startsWith('Missing ,'))
    return { offset, message: 'A comma is missing here, between two texts of a list. Write it.' };
  if (/^Flow sequence .*must .*end with a \]$/.test(error.message))
    return {
      offset: startOfListAround(document, offset),
      message:
        'This bracket is not closed. Write “]” where the list ends, and a text with “#” in quotes.',
    };
  if (code === 'UNEXPECTED_TOKEN' && text[offset] === ',')
    return { offset, message: 'A comma too many stands here. Remove it.' };
  if (code === 'UNEXPECTED_TOKEN' && /^-?\[/.test(text.slice(offset)))
    return { offset, message: 'Begin this line with a dash and a space: - [one, another].' };
  if (code === 'MISSING_CHAR' && !isOfIndents(error))
    return { offset: startOfTextAround(document, offset - 1), message: messages[code]! };
  if (code === 'BAD_DQ_ESCAPE') return { offset, message: backslashMistake(text, offset) };
  const sign = codesOfSigns.has(code) ? signMistake(text, offset) : undefined;
  if (sign) return sign;
  const line = lineAround(text, offset);
  const slip = slipOf(code, line);
  if (slip) return { offset, message: slip };
  const misplaced = isOfIndents(error) ? misplacedLine(text, top) : undefined;
  if (misplaced && misplaced.end > offset) return misplaced;
  return { offset, message: messages[code] ?? `This is not valid YAML: ${error.message}.` };
}

/** What the parser says of a text that begins with a sign. */
const codesOfSigns: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** Whether the parser has come upon a line that is indented more or less than it should be. */
function isOfIndents({ code, message }: YAMLError): boolean {
  if (code === 'MISSING_CHAR') return message.startsWith('Sequence item without');
  return code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY';
}

/** What a line shows of how its author meant it. */
function slipOf(code: YAMLError['code'], line: string): string | undefined {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^\s*-[\w-]+:\s/.test(line)) return 'Write a space after the dash.';
      if (/^\s*(?:-\s+)?[\w-]+:\s+[“”„‘’].*:(?:\s|$)/.test(line))
        return 'The quotation marks around a text that contains a colon must be straight: title: "Budget: a summary".';
      return /^\s*(?:-\s+)?[\w-]+:\s+[^\s?:].*:(?:\s|$)/.test(line)
        ? 'This text contains a colon, so it must stand in quotes: title: "Budget: a summary".'
        : undefined;
    case 'MULTILINE_IMPLICIT_KEY': {
      const [, name, sign, value] = /^\s*([\w-]+)(\s*=\s*|\s*[：﹕]\s*|:)(.*)$/.exec(line) ?? [];
      if (name === undefined) return undefined;
      return `Write a colon and an ordinary space after “${name}”${sign === ':' ? '' : `, not “${sign!.trim()}”`}: ${name}: ${value!.trim()}`;
    }
    case 'UNEXPECTED_TOKEN':
      if (/^\s*(?:- )?(?:[\w-]+:\s+)?['"]/.test(line))
        return 'A quotation mark inside the quoted text ends it here. Write a curly one inside: “ ” or ’.';
      return /^\s*(?:- )?[\w-]+:\s+[[{]/.test(line)
        ? 'A text that begins with a bracket must stand in quotes.'
        : undefined;
    default:
      return undefined;
  }
}

function lineAround(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/)[0] ?? '';
}

/**
 * What YAML reads otherwise than prose is meant: signs at the beginning of a text, and a number
 * sign in it. Nothing of the author's may vanish silently.
 */
export function proseMistakes(document: Document, text: string): Found[] {
  const found: Found[] = [];
  const at = ({ range }: Node, message: string) =>
    void found.push({ offset: range?.[0] ?? 0, ...(range && { end: range[1] }), message });
  const beginsWith = (sign: string, node: Node) => {
    const told = signMistake(text, node.range?.[0] ?? 0);
    if (told) found.push(told);
    else at(node, `A text that begins with “${sign}” must stand in quotes.`);
  };
  visit(document, {
    Alias(_key, node) {
      beginsWith('*', node);
    },
    Node(_key, node) {
      if (node.tag !== undefined) beginsWith('!', node);
      else if ('anchor' in node && node.anchor) beginsWith('&', node);
      else if (node instanceof Scalar && node.type === Scalar.PLAIN && node.comment && node.value)
        at(
          node,
          'What stands after “#” would not be published. Put the whole text in quotes, or the comment on a line of its own.',
        );
    },
  });
  return found;
}
