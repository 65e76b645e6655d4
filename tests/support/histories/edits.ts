import { slug } from 'github-slugger';
import type { Chance } from '../../bench/search/chance.ts';
import { offeredBy, type EditedRelease, type EditedSection } from './releases.ts';

/** Words that headings are made of, as ministries make them. */
const words =
  'outlook measures support plan review progress reform investment schedule next steps regional jobs risks growth response details background results funding timeline exports prices housing'.split(
    ' ',
  );

/** The hand of one history: what it does falls alike in every run of it. */
export class Hand {
  readonly chance: Chance;
  #count = 0;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** A number that nothing of this history has yet. */
  number(): number {
    return ++this.#count;
  }

  /** A heading that has never been one: none comes back with another text. */
  heading(): string {
    const many = Array.from({ length: this.chance.whole(1, 3) }, () => this.chance.one(words));
    return `${many.join(' ').replace(/^./, (letter) => letter.toUpperCase())} ${this.number()}`;
  }

  /** An editor who rewords a heading often does not know what the braces behind it are for. */
  forgetsId(section: EditedSection): void {
    if (this.chance.number() < 0.5) section.id = undefined;
  }
}

const headed = ({ sections }: EditedRelease) => sections.filter(({ marks }) => marks !== '');
const blocksOf = ({ body }: EditedSection) => body.trim().split(/\n{2,}/);

export type Edit = (release: EditedRelease, all: EditedRelease[], hand: Hand) => boolean;

/** What editors do to releases. Each tells whether there was anything to do it to. */
export const edits: Record<string, Edit> = {
  reword(release, _all, hand) {
    const sections = headed(release);
    if (sections.length === 0) return false;
    const section = hand.chance.one(sections);
    const kept = section.heading.split(' ').slice(0, hand.chance.whole(0, 3));
    section.heading = [...kept, hand.heading()].join(' ');
    hand.forgetsId(section);
    return true;
  },

  reorder(release, _all, hand) {
    const at = hand.chance.whole(1, release.sections.length - 1);
    const [one, other] = [release.sections[at], release.sections[at + 1]];
    if (!one || !other || !one.marks) return false;
    release.sections.splice(at, 2, other, one);
    return true;
  },

  insert(release, _all, hand) {
    const heading = hand.heading();
    const number = hand.number();
    const body = `\nThe ministry adds paragraph ${number} here, about ${heading}, for readers who asked for it.\n\n`;
    const section: EditedSection = {
      marks: '##',
      heading,
      id: undefined,
      body,
      texts: new Set([`new ${number}`]),
    };
    release.sections.splice(hand.chance.whole(1, release.sections.length), 0, section);
    return true;
  },

  delete(release, _all, hand) {
    const sections = headed(release);
    if (sections.length < 2) return false;
    release.sections.splice(release.sections.indexOf(hand.chance.one(sections)), 1);
    return true;
  },

  split(release, _all, hand) {
    const section = headed(release).find(
      (one) => blocksOf(one).length > 1 && !one.body.includes('<'),
    );
    if (!section) return false;
    const blocks = blocksOf(section);
    const at = hand.chance.whole(1, blocks.length - 1);
    section.body = `\n${blocks.slice(0, at).join('\n\n')}\n\n`;
    const rest: EditedSection = {
      marks: section.marks,
      heading: hand.heading(),
      id: undefined,
      body: `\n${blocks.slice(at).join('\n\n')}\n\n`,
      // A link to the whole is right in either half.
      texts: new Set(section.texts),
    };
    release.sections.splice(release.sections.indexOf(section) + 1, 0, rest);
    // Both halves may get a heading of their own.
    if (hand.chance.number() < 0.5) section.heading = hand.heading();
    hand.forgetsId(section);
    return true;
  },

  merge(release, _all, hand) {
    const at = hand.chance.whole(1, release.sections.length - 1);
    const [before, section] = [release.sections[at - 1], release.sections[at]];
    if (!before?.marks || !section) return false;
    before.body = `${before.body.trimEnd()}\n\n${section.body.trimStart()}`;
    for (const text of section.texts) before.texts.add(text);
    release.sections.splice(at, 1);
    return true;
  },

  move(release, all, hand) {
    const sections = headed(release);
    const other = hand.chance.one(all);
    if (sections.length < 2 || other === release) return false;
    const section = hand.chance.one(sections);
    // A table of that caption may be there already.
    if (section.body.includes('<')) return false;
    release.sections.splice(release.sections.indexOf(section), 1);
    section.id = undefined;
    // The author is told when an id is another section’s, or was.
    const { targets, anchors } = offeredBy(other);
    if ([...targets, ...anchors].some(({ id }) => id === slug(section.heading)))
      section.heading = hand.heading();
    other.sections.push(section);
    return true;
  },

  rename(release, _all, hand) {
    release.id = `${release.id.replace(/-renamed-\d+$/, '')}-renamed-${hand.number()}`;
    return true;
  },
};
