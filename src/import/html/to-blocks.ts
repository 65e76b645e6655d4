import type { Element, Root as Hast } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import { Places } from '../docx/places.ts';
import type { FactLine } from '../facts/fact-lines.ts';
import { fieldOf } from '../facts/labels.ts';
import { Findings, type Finding } from '../findings.ts';
import { cellsOf, elementsOf, rowsOf } from './cells.ts';
import { footnoteOf, footnotesIn } from './footnotes.ts';
import { figureBlocks, isNoteFrame, noteOf } from './frames.ts';
import { textOf } from './hast-text.ts';
import { factLine, factsIn, isFactTable, isLayout } from './layout-tables.ts';
import { toTable } from './to-table.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/**
 * The blocks of a text, as nodes of Markdown's tree (mdast): what HTML says in other ways is put in
 * those that Markdown has.
 */
export function toBlocks(tree: Hast, findings: Findings): RootContent[] {
  const places = new Places();
  const notes = footnotesIn(tree);

  const withImportData =
    (handle: Handle): Handle =>
    (state, node, parent) => {
      const data = importData(node);
      const words = textOf(node);
      if (data.role === 'heading' || /^h[1-6]$/.test(node.tagName)) places.heading(words);
      else if (words) places.paragraph(words);
      const made = handle(state, node, parent) as Nodes | undefined;
      if (!made) return undefined;
      return { ...made, data: { import: { place: places.here, ...data } } } as Nodes;
    };
  const heading = withImportData(defaultHandlers.h1 as Handle);

  const handlers: Record<string, Handle> = {
    p: withImportData(defaultHandlers.p as Handle),
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    a(state, node, parent) {
      const note = footnoteOf(node, notes);
      if (note) return { type: 'footnoteReference', identifier: note, label: note };
      if (!node.properties['href']) return state.all(node);
      return (defaultHandlers.a as Handle)(state, node, parent);
    },
    sup: (state, node) =>
      elementsOf(node).some((part) => footnoteOf(part, notes))
        ? state.all(node)
        : raised(state, node, superscripts),
    sub: (state, node) => raised(state, node, subscripts),
    u: (state, node) => state.all(node),
    code: (state, node) => state.all(node),
    pre: (state, node) => state.toFlow(state.all(node) as never),
    hr: () => undefined,
    dl: (state, node) => definitions(state, node),
    figure: (state, node) => figureBlocks(state, node, places.here),
    aside: (state, node) => noteOf(state, node),
    table(state, node) {
      places.table();
      if (isFactTable(node)) {
        const own = new Findings();
        const lines = rowsOf(node).flatMap(({ element }) => factsIn(element)!);
        return facts(lines, toTable(state, node, own, places.hereTable), own.unsure);
      }
      if (isNoteFrame(node, tree)) return noteOf(state, cellsOf(rowsOf(node)[0]!.element)[0]!);
      if (isLayout(node)) return unwrapped(state, node);
      return toTable(state, node, findings, places.hereTable);
    },
  };
  const root = toMdast(tree, { document: true, quotes: ['“”', '‘’'], handlers });
  const blocks = root.type === 'root' ? root.children : [root as RootContent];
  return [...blocks, ...notes.definitions(handlers)];
}

/** What a reader has put on an element. */
function importData(node: Element): BlockData {
  const written = node.properties[dataAttribute];
  const data = typeof written === 'string' ? (JSON.parse(written) as BlockData) : {};
  const { id } = node.properties;
  return typeof id === 'string' && id ? { id, ...data } : data;
}

/** Figures that Unicode has raised or lowered, m² and CO₂; Markdown has no other. */
function raised(state: State, node: Element, signs: string): Nodes[] {
  const words = textOf(node);
  if (!/^\d+$/.test(words)) return state.all(node);
  return [{ type: 'text', value: words.replace(/\d/g, (digit) => signs[Number(digit)]!) }];
}

/** The cells of a table that lays out a page, one after the other; rows of facts are facts. */
function unwrapped(state: State, table: Element): RootContent[] {
  return rowsOf(table).flatMap(({ element }) => {
    const stated = factsIn(element);
    const content = cellsOf(element).flatMap(
      (cell) => state.toFlow(state.all(cell) as never) as RootContent[],
    );
    return stated ? [facts(stated, content)] : content;
  });
}

/** A list of terms is one of facts where their names are known, else a list with the terms bold. */
function definitions(state: State, node: Element): Nodes | undefined {
  const parts = elementsOf(node).flatMap((part) =>
    part.tagName === 'div' ? elementsOf(part) : [part],
  );
  const lines: { term: string; value: Element }[] = [];
  let term = '';
  for (const part of parts)
    if (part.tagName === 'dt') term = textOf(part);
    else if (part.tagName === 'dd') lines.push({ term, value: part });
  if (lines.length === 0) return undefined;
  const fields = lines.map(({ term }) => fieldOf(term));
  // “From” and “To” are most often a period or a way, not a letter.
  const isLetter = fields.includes('addressees');
  const list: RootContent = {
    type: 'list',
    ordered: false,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'strong',
              children: [{ type: 'text', value: `${line.term.replace(/:$/, '')}:` }],
            },
            { type: 'text', value: ' ' },
            ...(state.all(line.value) as never[]),
          ],
        },
      ],
    })),
  };
  return !isLetter && fields.filter(Boolean).length * 2 > lines.length
    ? facts(
        lines.map((line) => factLine(line.term, line.value)),
        [list],
      )
    : list;
}

const facts = (
  lines: FactLine[],
  source: RootContent[],
  doubts: readonly Finding[] = [],
): RootContent => ({ type: 'factTable', value: '', lines, source, doubts });
