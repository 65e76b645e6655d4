import { shortened } from '../../lib/words.ts';
import { notStated, type Unsure } from './material.ts';

/** The first sentence if it is short, else the title: one of them can be made a headline of. */
export function guessedHeadline(title: string, first: string, unsure: Unsure): string {
  const sentence = firstSentence(first);
  const fits = sentence.length > 0 && sentence.length <= 120;
  unsure(
    'headline',
    `${notStated}: this is ${fits ? 'the first sentence' : 'the title'}. Write the news in one line.`,
  );
  return fits ? sentence.replace(/\.$/, '') : title;
}

/** How the text begins, in a sentence or two. */
export function guessedSummary(
  paragraphs: readonly string[],
  headline: string,
  unsure: Unsure,
): string {
  const [first = headline] = paragraphs;
  const sentence = firstSentence(first);
  const second = firstSentence(first.slice(sentence.length).trim());
  const both = second && `${sentence} ${second}`.length <= 220 ? `${sentence} ${second}` : sentence;
  unsure(
    'summary',
    `${notStated}: this is how the text begins. Say in one or two sentences what it is about.`,
  );
  return shortened(both || headline, 300);
}

/** Up to the first full stop that ends a sentence: not that of “U.S.”, “No. 3” or “3.5”. */
export function firstSentence(text: string): string {
  for (const { 0: found, index } of text.matchAll(/[.!?][”’"')\]]*(?=\s+[\p{Lu}\p{N}“‘"(]|$)/gu)) {
    const before = text.slice(0, index);
    if (
      /(?:\b(?:\p{Lu}|No|Mr|Ms|Mrs|Dr|St|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}\.\p{Lu})$/u.test(
        before,
      )
    )
      continue;
    return text.slice(0, index + found.length);
  }
  return text;
}
