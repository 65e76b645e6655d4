import { expect, test } from '@playwright/test';
import {
  meanReciprocalRank,
  rankOf,
  sectionShare,
  type Answered,
  type Query,
} from '../bench/search/measure.ts';

const query: Query = {
  class: 'fact',
  query: 'vacant farmhouses',
  release: '/releases/2020/right/',
  section: 'agenda',
  heldOut: false,
};
const wrong = { release: '/releases/2020/wrong/', sections: ['agenda'] };
const right = { release: '/releases/2020/right/', sections: ['agenda', 'closing'] };
const elsewhere = { release: '/releases/2020/right/', sections: ['closing', 'agenda'] };
const withoutSections = { release: '/releases/2020/right/', sections: [] };

test('a rank counts from 1, and ends at 10', () => {
  const nine = Array.from({ length: 9 }, () => wrong);
  expect(rankOf({ query, hits: [right] })).toBe(1);
  expect(rankOf({ query, hits: [...nine, right] })).toBe(10);
  expect(rankOf({ query, hits: [...nine, wrong, right] })).toBeUndefined();
  expect(rankOf({ query, hits: [] })).toBeUndefined();
});

test('the mean reciprocal rank counts what is not found as nothing', () => {
  const answers: Answered[] = [
    { query, hits: [right] },
    { query, hits: [wrong, right] },
    { query, hits: [wrong, wrong, wrong, right] },
    { query, hits: [wrong] },
  ];
  expect(meanReciprocalRank(answers)).toBe((1 + 1 / 2 + 1 / 4 + 0) / 4);
  expect(meanReciprocalRank([])).toBeUndefined();
});

test('a section is right when it is the first under the right release', () => {
  const { section, ...anywhere } = query;
  expect(section).toBe('agenda');
  const answers: Answered[] = [
    { query, hits: [wrong, right] },
    { query, hits: [elsewhere] },
    { query, hits: [withoutSections] },
    { query, hits: [right] },
    // Neither of these says anything about sections.
    { query, hits: [wrong] },
    { query: anywhere, hits: [right] },
  ];
  expect(sectionShare(answers)).toBe(2 / 4);
  expect(sectionShare([{ query: anywhere, hits: [right] }])).toBeUndefined();
});
