import type { CheckedRelease } from './check-across.ts';
import type { Mistake } from './mistakes.ts';

/** Lists and previews have room for about so many characters. */
const longest = 300;

/** What makes a summary useless, though it can be published. */
export function checkSummary({ data, locate }: CheckedRelease): Mistake[] {
  const { summary, headline, title } = data;
  const doubtful = (message: string): Mistake[] => [
    { ...locate(['summary']), message, severity: 'warning' },
  ];
  const repeated = [
    ['headline', headline],
    ['title', title],
  ].find(([, other]) => alike(other!) === alike(summary));
  if (repeated)
    return doubtful(
      `The summary only repeats the ${repeated[0]}. Write in one or two sentences what it does not say.`,
    );
  return summary.length > longest
    ? doubtful(
        `The summary has ${summary.length} characters, and lists have room for ${longest}. Write one or two sentences.`,
      )
    : [];
}

/** A text without capitals, signs and spaces. */
function alike(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
