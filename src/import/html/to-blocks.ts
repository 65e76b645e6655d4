import type { Element, Root as Hast } from 'hast';
import type { Heading, Nodes, RootContent } from 'mdast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import { space } from '../blocks/phrasing.ts';
import { Places } from '../docx/places.ts';
import { Findings } from '../findings.ts';
import { definitions, facts, unwrapped } from './fact-blocks.ts';
import { cellsOf, rowsOf } from './cells.ts';
import { flatten } from './flatten.ts';
import { footnoteOf, footnotesIn } from './footnotes.ts';
import { figureBlocks, isNoteFrame, noteOf } from './frames.ts';
import { elementsIn, textOf } from './hast-text.ts';
import { factsIn, headingCells, holdsColumns, isFactTable, isLayout } from './layout-tables.ts';
import { raised } from './raised.ts';
import { toTable } from './to-table.ts';

/**
 * The blocks of a text, as nodes of Markdown's tree (mdast): what HTML says in other ways is put in
 * those that Markdown has.
 */
export function toBlocks(tree: Hast, findings: Findings): RootContent[] {
  const places = new Places();
  const notes = footnotesIn(tree);

  /** Of the table that is being read: its cells are no places of their own. */
  let tablePlace: string | undefined;

  const asTable = (state: State, node: Element, own: Findings) => {
    const around = tablePlace;
    tablePlace ??= places.hereTable;
    const made = toTable(state, node, own, places.hereTable);
    tablePlace = around;
    return made;
  };

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
    sup: (state, node, parent) =>
      [...elementsIn(node)].some((part) => footnoteOf(part, notes))
        ? state.all(node)
        : raised(state, node, { findings, parent, place: tablePlace ?? places.here }),
    sub: (state, node, parent) =>
      raised(state, node, { findings, parent, place: tablePlace ?? places.here }),
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
        return facts(lines, asTable(state, node, own), own.unsure);
      }
      const section = headingCells(node);
      if (section) return headingOf(state, section, findings);
      if (isNoteFrame(node, tree)) return noteOf(state, cellsOf(rowsOf(node)[0]!.element)[0]!);
      if (isLayout(node)) {
        if (holdsColumns(node))
          findings.doubt(
            'The cells of a table hold whole texts: they are written one after the other, row by row. Say which belong together where readers need it.',
            places.hereTable,
          );
        return unwrapped(state, node);
      }
      return asTable(state, node, findings);
    },
  };
  const root = toMdast(tree, { document: true, quotes: ['“”', '‘’'], handlers });
  const blocks = root.type === 'root' ? root.children : [root as RootContent];
  return [...blocks, ...notes.definitions(handlers)];
}

/** A heading with its number; sections have Roman ones, and figures number what is in them. */
function headingOf(state: State, cells: [Element, Element], findings: Findings): Heading {
  const [number, words] = cells.map((cell) =>
    flatten(state.all(cell) as Nodes[], { list: false, table: false }),
  );
  const sign = textOf(cells[0]);
  findings.doubt(`A table of one row, “${sign} ${textOf(cells[1])}”, is taken for a heading.`);
  return {
    type: 'heading',
    depth: /\d/.test(sign) ? 3 : 2,
    children: [...number!, space(), ...words!],
  };
}

/** What a reader has put on an element. */
function importData(node: Element): BlockData {
  const written = node.properties[dataAttribute];
  const data = typeof written === 'string' ? (JSON.parse(written) as BlockData) : {};
  const { id } = node.properties;
  return typeof id === 'string' && id ? { id, ...data } : data;
}
