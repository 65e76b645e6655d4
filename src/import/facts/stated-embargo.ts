import { openEmbargo } from '../../desk/new-release/unwritten.ts';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { isNoEmbargo } from './embargo-lines.ts';
import { momentIn } from './embargo-moment.ts';
import { valuesOf } from './frame.ts';
import type { Material, Unsure } from './material.ts';

const mention =
  /\bembargo(?:ed)? (?:until|till|for release|lifts?|time)\b|\bunder embargo\b|\bembargoed\b|엠바고|보도 ?시점/i;

/**
 * The moment before which a release must not be published, when its document states one.
 * Where that cannot be read, an open question stands in the file, which no build lets pass.
 */
export function embargoOf(material: Material, unsure: Unsure): string | undefined {
  const lines = valuesOf(material.frame, 'embargo').filter((line) => !isNoEmbargo(line));
  const ask = (line: string) =>
    unsure(
      'embargo',
      `${openEmbargo} The document says “${line}”. Write the line “embargo: 2026-11-25T10:00:00+09:00”, with the day and the time of this release, in place of this comment; if there is no embargo, delete the comment.`,
    );
  const found = lines.map(momentIn);
  const [first] = found;
  const isSame = found.every(
    (other) => other && first && Date.parse(other.moment) === Date.parse(first.moment),
  );
  if (!isSame) {
    ask(lines.join(' | '));
    return undefined;
  }
  for (const one of found) if (one?.doubt) unsure('embargo', `${one.doubt} Check the moment.`);
  const said = lines.length > 0 ? undefined : mentionIn(material);
  if (said) ask(said);
  return first?.moment;
}

/** Where an embargo is named inside other words, as in a title. */
function mentionIn({ frame, blocks, pageLines }: Material): string | undefined {
  const texts = [frame.title, frame.headline, ...blocks.slice(0, 10).map(wordsOf)];
  return [...texts, ...blocks.slice(-3).map(wordsOf), ...pageLines]
    .map((text) => cleanLine(text ?? ''))
    .map((text) => (mention.exec(text) ? around(text, mention.exec(text)!.index) : undefined))
    .find(Boolean);
}

const around = (text: string, at: number) => text.slice(Math.max(0, at - 40), at + 80).trim();
