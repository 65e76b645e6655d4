import { release } from '../support/site.ts';
import { title } from '../support/search.ts';
import type { Visitor } from './visitor.ts';

const budget = '/releases/2021/2021-supplementary-budget-proposal/';
const main = 'main';
const dialog = 'dialog[open]';

/** What readers come for, each told once for all browsers. The names are those of the report. */
export const jobs: Record<string, (visitor: Visitor) => Promise<void>> = {
  'read a release, its table and its contents': async (visitor) => {
    await visitor.open('/releases/');
    await visitor.clicks('link', '2021 Supplementary Budget Proposal', main);
    await visitor.isAt(budget);
    await visitor.sees('heading', '2021 Supplementary Budget Proposal', main);
    await visitor.sees('columnheader', '2020 original');
    await visitor.sees('cell', '−89.6');
    await visitor.waits(
      'the figures under each other',
      `getComputedStyle([...document.querySelectorAll('td')].find((cell) => cell.textContent === '−89.6')).textAlign === 'end'`,
    );
    await visitor.waits(
      'the chart',
      `document.querySelector('figure svg')?.getBoundingClientRect().width > 200`,
    );
    await visitor.clicks('link', /^Relief package/, 'nav');
    await visitor.isAt(`${budget}#relief-package`);
    await visitor.seesInWindow('heading', /^Relief package/);
    await visitor.waits(
      'the mark of the section being read',
      `document.querySelector('nav [aria-current="location"]')?.textContent.startsWith('Relief package')`,
    );
  },

  'search in the dialog and open a section': async (visitor) => {
    await visitor.open('/about/');
    await visitor.presses('k', 'Control');
    await visitor.waits('the focus in the field', `document.activeElement?.type === 'search'`);
    await visitor.types('microbiome');
    await visitor.sees('link', title, dialog);
    await visitor.presses('ArrowDown');
    await visitor.waits(
      'the focus on the first result',
      `document.activeElement?.textContent.trim() === ${JSON.stringify(title)}`,
    );
    await visitor.clicks('link', 'Agenda', dialog);
    await visitor.isAt(`${release}?mark=microbiome#agenda`);
    await visitor.seesInWindow('heading', 'Agenda');
    await visitor.sees('button', 'Clear the marks');
    await visitor.waits('marked words', `CSS.highlights.get('searched')?.size > 0`);
  },

  'search on the page, narrow, and open a section': async (visitor) => {
    await visitor.open('/search/');
    await visitor.clicks('searchbox', 'Search press releases', main);
    await visitor.types('microbiome');
    await visitor.presses('Enter');
    await visitor.sees('link', title, main);
    await visitor.isAt('/search/?q=microbiome');
    await visitor.open('/search/?q=meeting&year=2020');
    await visitor.sees('button', 'Remove: 2020', main);
    await visitor.open('/search/?q=microbiome');
    await visitor.clicks('link', 'Agenda', main);
    await visitor.isAt(`${release}?mark=microbiome#agenda`);
    await visitor.seesInWindow('heading', 'Agenda');
  },

  'open a link to a section, and copy one': async (visitor) => {
    await visitor.open(`${release}#closing`);
    await visitor.seesInWindow('heading', 'Closing');
    await visitor.clicks('link', 'Link to section: Agenda');
    await visitor.sees('status', 'Link copied');
    await visitor.isAt(`${release}#agenda`);
    // What was copied is what can be pasted.
    await visitor.open('/search/');
    await visitor.clicks('searchbox', 'Search press releases', main);
    await visitor.presses('v', 'Control');
    await visitor.waits(
      'the copied address',
      `document.querySelector('main input[type="search"]').value === location.origin + ${JSON.stringify(`${release}#agenda`)}`,
    );
  },

  'come by a mistyped section, and by a lost address': async (visitor) => {
    await visitor.open(`${release}#agneda`);
    await visitor.seesInWindow('heading', 'Agenda');
    await visitor.waits(
      'word of the nearest section',
      `document.body.innerText.includes('“#agneda” is not here')`,
    );
    await visitor.open('/releases/2020/3rd-ministrial-meeting/');
    await visitor.clicks('link', title, main);
    await visitor.isAt(release);
  },
};

/** The same in a site whose “Agenda” was renamed since; needs that site. */
export const oldId: [name: string, job: (visitor: Visitor) => Promise<void>] = [
  'come by the old id of a section that was renamed',
  async (visitor) => {
    await visitor.open(`${release}#agenda`);
    await visitor.seesInWindow('heading', 'Items of the meeting');
    await visitor.waits(
      'word of the old name',
      `document.body.innerText.includes('It was called “Agenda” before.')`,
    );
  },
];
