import type { Nodes } from 'mdast';
import type { Mistake } from '../schema/mistakes.ts';
import { nearest } from '../lib/words.ts';
import { authorTags } from './author-tags.ts';
import { checkCharacters } from './check-characters.ts';
import { checkDays } from './check-days.ts';
import { checkFigure } from './check-figure.ts';
import { checkFootnotes, isSpacedFootnote } from './check-footnotes.ts';
import { checkBraces, Ids } from './check-ids.ts';
import { checkLeftovers } from './check-leftovers.ts';
import { checkLink, type Surroundings } from './check-links.ts';
import { checkLostWords } from './check-lost-words.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPicture } from './check-pictures.ts';
import { checkReading } from './check-reading.ts';
import { checkTable } from './check-tables.ts';
import { checkTag } from './check-tag.ts';
import { forbidden, isToldAround } from './forbidden.ts';
import { isFigure, tableIn } from './figures.ts';
import { wrong, type Found } from './found.ts';
import { placedIn } from './placed-in.ts';
import { readText, type ReadText } from './read-text.ts';
import { walk, type Placed } from './walk.ts';

/**
 * Checks the text of a release or page: it is data, so it may use Markdown and the author's tags
 * and nothing that runs; every section has an id that can be linked to for ever, and every link
 * leads somewhere.
 * @param file path for the messages
 * @param text whole text of the file, front matter included, so that lines are the file's own
 */
export function checkText(file: string, text: string, surroundings: Surroundings): Mistake[] {
  return checkTree(file, readText(file, text), surroundings);
}

/** How many lists, quotations and tags may stand in each other: no page could show more. */
const deepest = 40;
const tooDeep =
  'Too many lists, quotations or tags stand in each other here. Write them beside each other.';

/** The same for a text that has been read. */
export function checkTree(
  file: string,
  { text, root, mistakes: unreadable }: ReadText,
  surroundings: Surroundings,
): Mistake[] {
  if (!root) return unreadable;
  const placed = [...walk(root)];
  const deep = placed.find(({ around }) => around.length > deepest);
  if (deep) return [...unreadable, ...placedIn(file, text, [wrong(deep.node, tooDeep)])];
  const nodes = placed.map(({ node }) => node);
  const ids = new Ids();
  const found = [
    ...checkNodes(placed, ids, text, surroundings).filter(
      ({ message, start }) => message !== bare || !isToldOfTag(unreadable, text, start),
    ),
    ...checkFootnotes(nodes),
    ...checkLeftovers(nodes, text),
    ...checkLostWords(nodes, text),
    ...checkNumbers(nodes, text),
    ...checkReading(nodes),
    ...(surroundings.latest ? checkDays(nodes, text, surroundings.latest) : []),
    // Last, when all ids are known: a link may lead to a section further down.
    ...nodes.flatMap((node) => target(node, ids, surroundings) ?? []),
  ];
  return [...unreadable, ...placedIn(file, text, withoutEchoes(found))];
}

const bare = 'This table has no caption. Put it between <Table caption="…"> and </Table>.';

/** Whether a table without a caption may have one, in a tag above it that could not be read. */
function isToldOfTag(unreadable: readonly Mistake[], text: string, start: number): boolean {
  const line = text.slice(0, start).split('\n').length;
  return unreadable.some(
    (told) => told.line <= line && /^<\/?(?:Table|Chart)(?: …)?>/.test(told.message),
  );
}

/** Without the warnings about a piece that is wrong as a whole: they end with what is mended. */
function withoutEchoes(found: Found[]): Found[] {
  const errors = found.filter(({ severity }) => severity !== 'warning');
  return found.filter(
    (one) =>
      one.severity !== 'warning' ||
      !errors.some(({ start, end }) => start <= one.start && one.end <= end),
  );
}

/** What is wrong with a node where it stands. */
function checkNodes(placed: Placed[], ids: Ids, text: string, surroundings: Surroundings): Found[] {
  const captioned = new Set<Nodes | undefined>(
    placed.map(({ node }) => (isFigure(node) ? tableIn(node) : undefined)),
  );
  // Braces at the end of a heading are told as its id, and not once more as code.
  const told = new Set<Nodes | undefined>();
  return placed.flatMap((one): Found[] => {
    const { node } = one;
    if (isToldAround(one) || told.has(node)) return [];
    const braces = checkBraces(node, sourceOf(node, text));
    if (braces !== undefined && node.type === 'heading') told.add(node.children.at(-1));
    const message =
      forbidden(node) ??
      checkTag(node, surroundings, sourceOf(node, text)) ??
      braces ??
      ids.check(node) ??
      misplacedHeading(one, text) ??
      checkCharacters(node, sourceOf(node, text));
    if (message) return [wrong(node, message)];
    if (isFigure(node)) return checkFigure(node).map((found) => wrong(found.node, found.message));
    if (node.type !== 'table') return [];
    const isCaptioned = captioned.has(node) || one.around.some(isMisspeltTable);
    return [...(isCaptioned ? [] : [wrong(node, bare)]), ...checkTable(node)];
  });
}

/** Whether a tag is none of the author's, and probably one that holds a table: <Tabel>. */
function isMisspeltTable(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement' || Object.hasOwn(authorTags, node.name ?? '')) return false;
  return ['Table', 'Chart'].includes(nearest(node.name ?? '', Object.keys(authorTags)) ?? '');
}

/** What was written of a node. */
function sourceOf({ position }: Nodes, text: string): string {
  return text.slice(position!.start.offset, position!.end.offset);
}

function misplacedHeading({ node, around }: Placed, text: string): string | undefined {
  if (node.type !== 'heading') return undefined;
  if (around.length > 1)
    return 'A heading cannot stand inside a list, a quotation or a tag. Write it at the beginning of a line of its own.';
  const isUnderlined = text[node.position!.start.offset!] !== '#';
  return isUnderlined
    ? 'The line of hyphens below makes a heading of this. Write an empty line between the two; or, for a heading, “## ” before its words.'
    : undefined;
}

/** What is wrong with where a link or picture leads. */
function target(node: Nodes, ids: Ids, surroundings: Surroundings): Found | undefined {
  if (node.type === 'image') return checkPicture(node, surroundings.beside);
  if (node.type === 'definition' && isSpacedFootnote(node.label)) return undefined;
  const message = checkLink(node, ids, surroundings);
  return message === undefined ? undefined : wrong(node, message);
}
