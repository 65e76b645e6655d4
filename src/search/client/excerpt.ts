import type { Word } from '../words/analyse.ts';

/** A stretch of text, marked when it was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A paragraph with its words and what of the query stands in it. */
export interface Block {
  text: string;
  words: Word[];
  /** For each clause, indexes of the words that it finds. */
  byClause: Set<number>[];
}

/** Characters of an excerpt: what is read at a glance. */
const longest = 240;

/**
 * The sentence that holds most of the query; when it does not hold all, the one that adds most.
 * @param rarity what each clause counts
 */
export function excerptOf(blocks: Block[], rarity: number[]): Piece[] {
  const sentences = blocks.flatMap(sentencesOf);
  const first = best(sentences, rarity, new Set());
  if (!first) return [];
  const second = best(sentences, rarity, first.clauses);
  const chosen =
    second && first.end - first.start + second.end - second.start <= longest * 1.5
      ? [first, second].toSorted((a, b) => sentences.indexOf(a) - sentences.indexOf(b))
      : [first];
  return chosen.flatMap((sentence, index) => [
    ...(index > 0 && !follows(chosen[0]!, sentence) ? [{ text: ' … ', marked: false }] : []),
    ...(index > 0 && follows(chosen[0]!, sentence) ? [{ text: ' ', marked: false }] : []),
    ...piecesOf(sentence),
  ]);
}

interface Sentence {
  block: Block;
  start: number;
  end: number;
  clauses: Set<number>;
}

const follows = (a: Sentence, b: Sentence) => a.block === b.block && b.start - a.end < 3;

function best(sentences: Sentence[], rarity: number[], known: Set<number>): Sentence | undefined {
  let found: { sentence: Sentence; worth: number } | undefined;
  for (const sentence of sentences) {
    const worth = [...sentence.clauses]
      .filter((clause) => !known.has(clause))
      .reduce((sum, clause) => sum + rarity[clause]!, 0);
    if (worth > 0 && (!found || worth > found.worth + 1e-9)) found = { sentence, worth };
  }
  return found?.sentence;
}

function sentencesOf(block: Block): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  // Not after an initial or an abbreviation: "U.S. Treasury", "No. 5".
  for (const { index, 0: space } of block.text.matchAll(
    /(?<=(?<![\s.]\p{Lu}|\b(?:No|Mr|Ms|Mrs|Dr|vs))[.!?]["”’)]?)\s+(?=[\p{Lu}\d“"])/gu,
  )) {
    sentences.push(sentenceAt(block, start, index));
    start = index + space.length;
  }
  sentences.push(sentenceAt(block, start, block.text.length));
  return sentences;
}

function sentenceAt(block: Block, start: number, end: number): Sentence {
  const clauses = new Set<number>();
  block.byClause.forEach((indexes, clause) => {
    for (const index of indexes) {
      const word = block.words[index]!;
      if (word.start >= start && word.end <= end) clauses.add(clause);
    }
  });
  return { block, start, end, clauses };
}

function piecesOf({ block, start, end }: Sentence): Piece[] {
  const marks = marksOf(block).filter((mark) => mark.start >= start && mark.end <= end);
  const cut = cutTo(block.text, start, end, marks);
  const pieces: Piece[] = [];
  const put = (text: string, marked: boolean) => {
    if (text !== '') pieces.push({ text, marked });
  };
  let at = cut.start;
  if (cut.start > start) put('… ', false);
  for (const mark of marks.filter((mark) => mark.start >= cut.start && mark.end <= cut.end)) {
    put(block.text.slice(at, mark.start), false);
    put(block.text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  put(block.text.slice(at, cut.end), false);
  if (cut.end < end) put(' …', false);
  return pieces;
}

/** Found words, those side by side as one. */
function marksOf({ text, words, byClause }: Block): { start: number; end: number }[] {
  const indexes = [...new Set(byClause.flatMap((found) => [...found]))].toSorted((a, b) => a - b);
  const marks: { start: number; end: number }[] = [];
  for (const index of indexes) {
    const { start, end } = words[index]!;
    const last = marks.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.end, start))) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}

/** Part of a long sentence that shows its marks, ending between words. */
function cutTo(
  text: string,
  start: number,
  end: number,
  marks: { start: number; end: number }[],
): { start: number; end: number } {
  if (end - start <= longest) return { start, end };
  const first = marks[0]?.start ?? start;
  const inReach = marks.filter((mark) => mark.end - first <= longest - 40);
  const last = inReach.at(-1)?.end ?? first;
  const room = Math.max(0, longest - (last - first));
  let from = Math.max(start, first - Math.floor(room / 2));
  let to = Math.min(end, from + longest);
  from = Math.max(start, Math.min(from, to - longest));
  // Inside of a word that is longer than an excerpt, an address say, where need be.
  const [next, previous] = [text.indexOf(' ', from) + 1, text.lastIndexOf(' ', to)];
  if (from > start && next > 0 && next <= first) from = next;
  if (to < end && previous >= last) to = previous;
  return { start: Math.min(from, first), end: to };
}
