import type { Known } from '../../desk/known.ts';

/** A meeting of a series. */
export interface FoundMeeting {
  series: string;
  number?: number;
}

const inWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** A name in which quotation marks, hyphens and spaces may be written in any way. */
function pattern(name: string): string {
  return name
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/\./g, '\\.?'))
    .join('[^\\p{L}\\p{N}.]+');
}

/**
 * The meetings of known series that a text names with their number: “3rd Ministerial Meeting on
 * Industrial Innovation”.
 * @param alone whether a name without a number is one too, as in a title
 */
function meetingsIn(text: string, { series }: Known, alone: boolean): FoundMeeting[] {
  // Longest first: a name may stand in a longer one.
  const all = Object.entries(series).toSorted(([, a], [, b]) => b.name.length - a.name.length);
  const found: (FoundMeeting & { at: number })[] = [];
  let rest = text;
  for (const [id, { name }] of all) {
    const named = new RegExp(
      `(?:(\\d{1,4})(?:st|nd|rd|th)|\\b(${inWords.join('|')}))?\\s*(?<![\\p{L}\\p{N}])${pattern(name)}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    rest = rest.replace(
      named,
      (whole: string, digits?: string, word?: string, ...more: unknown[]) => {
        const at = more.find((value) => typeof value === 'number') ?? 0;
        const number = digits
          ? Number(digits)
          : word
            ? inWords.indexOf(word.toLowerCase()) + 1
            : undefined;
        if (number !== undefined) found.push({ series: id, number, at });
        else if (alone) found.push({ series: id, at });
        return ' '.repeat(whole.length);
      },
    );
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ series, number }) => ({ series, ...(number !== undefined && { number }) }));
}

/** The sentences of a text that tell of this meeting itself, not of one before or to come. */
const own =
  /\b(?:chaired|presided|held|convened|hosted|was also|is also|attended|opened|took place|met)\b/i;
const another =
  /\b(?:next|previous|last|earlier|following|upcoming|since the|at the previous|will be held)\b/i;

/** The meetings that the title and the first paragraphs tell of, each series once. */
export function meetingsOf(title: string, lead: readonly string[], known: Known): FoundMeeting[] {
  const sentences = lead.flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=\p{Lu}|It\b)/u));
  const all = [
    ...meetingsIn(title, known, true),
    ...sentences
      .filter((sentence) => own.test(sentence) && !another.test(sentence))
      .flatMap((sentence) => meetingsIn(sentence, known, false)),
  ];
  const result: FoundMeeting[] = [];
  for (const meeting of all) {
    const same = result.find(({ series }) => series === meeting.series);
    if (!same) result.push(meeting);
    else if (same.number === undefined && meeting.number !== undefined)
      same.number = meeting.number;
  }
  return result;
}
