import type { CheckedYaml } from './check-yaml.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Mistake } from './mistakes.ts';
import type { ReleaseData } from './release.ts';

/** An embargo stands above a text: so many lines with words are looked at. */
const early = 12;

/** What may stand before such words in their line: marks of Markdown, brackets, “Press release –”. */
const opening = String.raw`(?:^|[[(（【<〈|/–—:.])[\s*_#>"“\-]*`;
/** What trade knows as an embargo is none: “Embargo on oil”, “Embargo lifted”. */
const stated = new RegExp(
  [
    String.raw`${opening}(?:press )?embargo(?: date| time)?[\s*_]*(?:[:：]|until\b|till\b|ends\b)(?![\s*_]*(?:none|no\b|lifted))`,
    String.raw`${opening}(?:strictly )?embargoed\b(?! (?:goods|products|items|countries|materials|trade))`,
    String.raw`\bembargoed (?:until|till|for release)\b`,
    String.raw`${opening}(?:strictly )?under (?:strict )?embargo (?:until|till)\b`,
    String.raw`${opening}(?:strictly )?not (?:for|to be) (?:release|released|publication|published|broadcast|use|used|distribution|distributed)\b[^.]{0,40}\b(?:before|until|till|prior to)\b`,
    String.raw`${opening}(?:please )?(?:do not|don[’']t) (?:publish|release|broadcast|use|distribute)\b[^.]{0,40}\b(?:before|until|till|prior to)\b`,
    String.raw`${opening}(?:hold|held) for release\b`,
    String.raw`엠바고`,
    String.raw`${opening}보도\s*(?:시점|일시)`,
  ].join('|'),
  'i',
);
/** “For immediate release”. */
const atOnce = /즉시|immediate/i;

const remedy =
  'Write its moment into the front matter, embargo: 2027-11-25T10:00:00+09:00, and delete these words here; if the moment is past, delete them only.';

/**
 * An embargo that only the words of a release state: the site reads the field, and would publish the
 * release at once.
 * @param text whole text of the file
 */
export function statedEmbargo(
  file: string,
  text: string,
  { value, locate }: CheckedYaml<ReleaseData>,
): Mistake[] {
  if (!value || value.draft || value.embargo !== undefined) return [];
  const message = `An embargo is stated here, but the release has none and would be public at once. ${remedy}`;
  const fields = (['title', 'headline', 'summary'] as const)
    .filter((field) => states(value[field]))
    .map((field) => ({ ...locate([field]), message }));
  const front = frontMatterOf(text);
  const body = front ? front.start + front.yaml.length : 0;
  const before = text.slice(0, body).split('\n').length;
  const lines = text
    .slice(body)
    .split(/\r?\n/, early * 4)
    .map((words, index) => ({ words, line: before + index }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .slice(0, early)
    .filter(({ words }) => states(words));
  return [
    ...fields,
    ...lines.map(({ words, line }) => {
      const column = words.search(/\S/) + 1;
      return { file, line, column, length: words.trim().length, message };
    }),
  ];
}

function states(words: string): boolean {
  return stated.test(words) && !atOnce.test(words);
}
