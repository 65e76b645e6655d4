/** What the page of an address that leads nowhere shows besides its links. */
import { url } from '../lib/url.ts';
import { element } from '../search/client/element.ts';
import type { Choice } from '../search/client/narrowing.ts';
import { lostText as text } from '../text.ts';
import type { Asked } from './address.ts';
import { proposalItem, type Proposal } from './proposal.ts';
import type { Proposals } from './propose.ts';

const place = document.getElementById('lost-address')!;
const ways = document.getElementById('lost-ways')!;

/** Whether readers have had the ways on for a while: nothing may move them then, or take one away. */
let isLate = false;

/** Makes room for what is found: above the ways on, or below them when they are in sight already. */
export function makeRoom(): void {
  isLate = getComputedStyle(ways).visibility === 'visible';
  if (isLate) ways.after(place);
}

/** Shows the page that was certainly meant, and says so. */
export function showCertain(meant: Proposal, { file }: Asked): void {
  const reason = file === undefined ? text.probably : text.holderOf(file);
  const its = file === undefined ? { ...meant, href: meant.href + location.hash } : meant;
  place.prepend(heading(reason), element('ul', { className: 'results' }, [proposalItem(its)]));
  say(`${reason}: ${meant.title}`);
}

/** Shows what is near to what was asked for: pages, lists, releases. */
export function showNear(own: Proposal | undefined, found: Proposals, asked: Asked): void {
  const { releases, list, lists, year } = found;
  const { name, group } = asked;
  const proposals: Proposal[] = [
    ...(own ? [own] : []),
    ...(group && list
      ? [{ href: hrefOf(list), title: `${text.kindOfList[group]}: ${list.name}` }]
      : []),
    // With the section that was asked for: a release that lacks it says so itself.
    ...releases.map((release) => ({
      ...release,
      href: url(release.path as `/${string}`) + location.hash,
    })),
  ];
  if (proposals.length > 0) {
    place.prepend(
      heading(text.nearestTo(name)),
      element('ol', { className: 'results' }, proposals.map(proposalItem)),
    );
    say(text.proposed(name, proposals.length));
  }
  if (year) ways[isLate ? 'append' : 'prepend'](linkItem(hrefOf(year), text.releasesOf(year.name)));
  if (group && lists.length > 0)
    ways.after(
      heading(text.allOfKind[group]),
      element(
        'ul',
        { className: 'lost-lists' },
        lists.map((each) => linkItem(hrefOf(each), each.name)),
      ),
    );
}

/** Shows the field of a search for the words of the address; at once, in place of the way to it. */
export function showField({ words }: Asked): void {
  const search = place.querySelector('search')!;
  search.querySelector('input')!.value = words.join(' ');
  search.hidden = false;
  if (!isLate) ways.querySelector(`[href="${url('/search/')}"]`)!.parentElement!.remove();
}

/** Lets the ways on be seen, which waited for what stands above them. */
export function showWays(): void {
  ways.classList.add('answered');
}

function say(words: string): void {
  document.getElementById('lost-status')!.textContent = words;
}

const heading = (words: string) => element('h2', {}, [words]);
const hrefOf = ({ path }: Choice) => url(path as `/${string}`);
const linkItem = (href: string, words: string) =>
  element('li', {}, [element('a', { href }, [words])]);
