import { kinds, type Kind } from '../../schema/release.ts';
import type { Known } from '../../desk/known.ts';
import type { FoundMeeting } from './meetings.ts';

/** A kind of release with why it was taken; no reason is needed where the document states it. */
export interface FoundKind {
  kind: Kind;
  doubt?: string;
}

/** Words of a title by which its kind is known, the more telling first. */
const words: [Kind, RegExp][] = [
  [
    'debt-issuance',
    /\b(?:KTBs?|treasury bonds?|bond issuance|issuance plan|foreign exchange stabili[sz]ation bonds?|government bonds?|FX bonds?|tranches?|primary dealers?)\b/i,
  ],
  ['tax', /\b(?:tax|taxes|taxation|tariffs?|enforcement decrees?)\b/i],
  ['budget', /\b(?:budget|supplementary budget|fiscal plan)\b/i],
  [
    'statistics',
    /\b(?:statistics|price index|CPI|employment trends?|job figures|industrial activity|GDP (?:growth|estimate)|trade balance|exports? in|monthly)\b/i,
  ],
  [
    'markets',
    /\b(?:rating|ratings|Fitch|Moody’s|Moody's|S&P|foreign exchange|FX|financial markets?|currency swap|stock)\b/i,
  ],
  [
    'international',
    /\b(?:G20|G7|IMF|World Bank|WBG|OECD|ADB|AIIB|APEC|ASEAN|bilateral|finance ministers’? meeting|finance ministers'? meeting|memorandum|visits?|talks with|candidacy)\b/i,
  ],
  [
    'economic-policy',
    /\b(?:economic polic(?:y|ies)|policy|policies|measures|reform|plan|outlook|strategy)\b/i,
  ],
];

/** The kind of a release: stated, or told by its meetings and its title. */
export function kindOf(
  stated: string | undefined,
  { title, headline }: { title: string; headline: string },
  meetings: readonly FoundMeeting[],
): FoundKind {
  const plain = stated?.trim().toLowerCase();
  for (const [kind, name] of Object.entries(kinds) as [Kind, string][])
    if (plain && (plain === kind || plain === name.toLowerCase())) return { kind };
  if (meetings.length > 0 || /\bMinisterial Meeting\b|\bMeeting\b.*\bHeadquarters\b/i.test(title)) {
    const isBilateral = meetings.some(({ series }) => /finance-ministers/.test(series));
    return isBilateral
      ? { kind: 'international', doubt: 'Taken from the name of the meeting.' }
      : { kind: 'ministerial-meeting' };
  }
  for (const text of [title, headline])
    for (const [kind, pattern] of words) {
      const found = pattern.exec(text)?.[0];
      if (found)
        return {
          kind,
          doubt: `Guessed from “${found}” in the ${text === title ? 'title' : 'headline'}.`,
        };
    }
  return { kind: 'economic-policy', doubt: 'Not stated in the document.' };
}

/** Words without their signs and capitals, between spaces. */
const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The names of topics in a line that states them. */
export const statedTopics = (line: string): string[] =>
  line
    .split(/[,;/|]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Whether a text names a topic by its id or its name. */
export const isTopic = (words: string, id: string, { topics }: Known) =>
  [id, topics[id]?.name ?? ''].some((name) => plain(name) === plain(words));

/** Topics that the document states by name, or that its title, headline or meetings name. */
export function topicsOf(
  stated: string | undefined,
  { title, headline }: { title: string; headline: string },
  meetings: readonly FoundMeeting[],
  { topics }: Known,
): string[] {
  const given = statedTopics(stated ?? '').map(plain);
  const said = plain(`${title} ${headline}`);
  return Object.entries(topics)
    .filter(([id, { name }]) => {
      if (given.some((one) => one === plain(name) || one === plain(id))) return true;
      return meetings.some(({ series }) => series === id) || said.includes(plain(name));
    })
    .map(([id]) => id);
}
