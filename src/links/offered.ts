import type { Heading, Nodes, Root } from 'mdast';
import { figureId, headingId } from '../markdown/check-ids.ts';
import { attributeOf, isFigure, plainText, tableIn } from '../markdown/figures.ts';
import { picturesIn } from '../markdown/pictures.ts';
import type { Locate } from '../schema/check-yaml.ts';
import type { ReleaseData } from '../schema/release.ts';

/** Something of a release that can be linked to: a section, a table, a chart or a picture. */
export interface Target {
  kind: 'section' | 'figure';
  id: string;
  /** Whether the author wrote the id, or it is made of the name. */
  explicit: boolean;
  /** What it begins with in the file: `##`, `<Table`. */
  opening: string;
  /** The heading of a section, the caption of what has one. */
  name: string;
  /** Its words: of a section, all up to the next heading; of a table or
   * chart, those of its rows; of a picture, those that describe it. */
  words: string;
  /** Where heading or tag stands in the file, counted from 1. */
  line: number;
  column: number;
}

/** What puts a release on lists. */
type Listed = Pick<ReleaseData, 'date' | 'kind' | 'topics' | 'division' | 'meetings' | 'withdrawn'>;

/** What a release offers to links, as its file has it. */
export interface Offered extends Listed {
  /** Path below `/releases/`. */
  id: string;
  file: string;
  title: string;
  /** In the order of the text. */
  targets: Target[];
  anchors: ReleaseData['anchors'];
  aliases: string[];
  attachments: ReleaseData['attachments'];
  /** Names of the files of its pictures. */
  pictures: string[];
  /** Where a field of the front matter stands. */
  locate: Locate;
}

/**
 * What can be linked to in a text, in its order.
 * @param root tree of the text
 */
export function targetsOf(root: Root): Target[] {
  const targets: Target[] = [];
  let section: Target | undefined;
  for (const node of root.children as Nodes[]) {
    if (node.type === 'heading' && node.depth <= 4) {
      section = sectionAt(node);
      targets.push(section);
    } else if (isFigure(node)) {
      const figure = figureAt(node);
      targets.push(figure);
      if (section) addWords(section, `${figure.name} ${figure.words}`);
    } else {
      // Inside an agenda or a list.
      targets.push(...figuresBelow(node).map(figureAt));
      if (section) addWords(section, wordsOf(node));
    }
  }
  return targets;
}

function figuresBelow(node: Nodes): Parameters<typeof figureAt>[0][] {
  if (isFigure(node)) return [node];
  return 'children' in node ? node.children.flatMap(figuresBelow) : [];
}

function addWords(section: Target, words: string): void {
  section.words = `${section.words} ${words}`.trim();
}

function figureAt(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): Target {
  const table = tableIn(node);
  return {
    kind: 'figure',
    ...figureId(node),
    opening: `<${node.name}`,
    name: attributeOf(node, 'caption') ?? '',
    words: table
      ? wordsOf(table)
      : picturesIn(node)
          .map(({ alt }) => alt ?? '')
          .join(' '),
    ...startOf(node),
  };
}

function sectionAt(heading: Heading): Target {
  const name = plainText(heading).trim();
  const opening = '#'.repeat(heading.depth);
  return { kind: 'section', ...headingId(heading), opening, name, words: '', ...startOf(heading) };
}

function startOf({ position }: Nodes): { line: number; column: number } {
  const { line, column } = position!.start;
  return { line, column };
}

/** The words of a node, those of its parts kept apart. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  const apart = node.children.some(({ type }) => !phrasing.has(type));
  return node.children
    .map(wordsOf)
    .join(apart ? ' ' : '')
    .replace(/\s+/g, ' ')
    .trim();
}

const phrasing = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'link', 'delete', 'break']);
