import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Answer } from '../../src/search/client/answer.ts';
import { wide } from '../../src/search/client/narrowing.ts';
import { openSearch, siteOf } from '../support/search-index.ts';

const synonyms = [['FX', 'forex', 'foreign exchange']];

/** Newest first. */
const articles = {
  '/new/': '<h1>Government plan</h1><p>The tax reform. Nothing else.</p>',
  '/fx/': '<h1>Foreign exchange</h1><p>The won is at 3.57, CO₂ at 12,500, debt at 44.2%.</p>',
  '/korean/':
    '<h1>Central bank</h1><h2 id="name">Names</h2><p>기획재정부 met 한국은행 and 금융위원회.</p><p>İstanbul, Москва, 東京 café</p>',
  '/budget/':
    '<h1>Plans</h1><p>A budget came.</p><h2 id="a">Autumn</h2><p>The budget fell.</p>' +
    '<h2 id="b">Spring budget</h2><p>The budget rose.</p>',
  '/us/': '<h1>US talks</h1><p>R&amp;D, G20, AA-, up 3.5% on 10 August 2021. $1.45 billion.</p>',
  '/old/': '<h1>Tax reform</h1><p>Tell us of innovation that we use, <b>a</b> government says.</p>',
};

test.describe('a built index', () => {
  let dist: string;
  let search: Awaited<ReturnType<typeof openSearch>>;
  const ask: typeof search.ask = (query, more) => search.ask(query, more);
  const paths = ({ results }: Answer) => results.map(({ path }) => path);

  test.beforeAll(async () => {
    dist = await siteOf(articles);
    expect(await buildIndex(dist, synonyms)).toBe(6);
    search = await openSearch(dist, synonyms);
  });
  test.afterAll(async () => {
    await search.close();
    await rm(dist, { recursive: true });
  });

  const queries: Record<string, string[]> = {
    '': ['/new/', '/fx/', '/korean/', '/budget/', '/us/', '/old/'],
    'tax reform': ['/old/', '/new/'],
    한국은행: ['/korean/'],
    기획재: ['/korean/'],
    '"기획재정부 met 한국은행"': ['/korean/'],
    Москва: ['/korean/'],
    東京: ['/korean/'],
    cafe: ['/korean/'],
    co2: ['/fx/'],
    '3.5': ['/us/'],
    '3.5%': ['/us/'],
    '3.57': ['/fx/'],
    '3': [],
    '35': [],
    '12500': ['/fx/'],
    '44.2 percent': ['/fx/'],
    '$1.45 billion': ['/us/'],
    '2021-08-10': ['/us/'],
    '"August 2021"': ['/us/'],
    'AA-': ['/us/'],
    'R&D': ['/us/'],
    'r&': [],
    G20: ['/us/'],
    'U.S.': ['/us/'],
    forex: ['/fx/'],
    us: ['/us/'],
    'cent ral bank': ['/korean/'],
    governm: ['/new/', '/old/'],
    'labour government': [],
  };
  for (const [query, found] of Object.entries(queries))
    test(`${query || 'nothing'} finds ${found.join(', ') || 'nothing'}`, async () => {
      const answer = await ask(query);
      if (query === 'labour government') expect(answer.missing).toEqual(['labour']);
      else expect(paths(answer)).toEqual(found);
    });

  test('two words that are written as one are found, where they stand, and no beginning is', async () => {
    const { corrected, searched } = await ask('tax ref orm');
    expect({ corrected, searched }).toEqual({
      corrected: [{ typed: 'ref orm', word: 'reform' }],
      searched: 'tax reform',
    });
    expect((await ask('tax re')).corrected).toEqual([]);
    expect((await ask('ｔａｘ ｒｅｆ ｏｒｍ')).searched).toBe('tax reform');
  });

  test('a compound that is nowhere is its words, if all of those are somewhere', async () => {
    const { count, corrected, sought, searched } = await ask('reform-plan-government bonds');
    expect({ count, sought, searched }).toEqual({
      count: 1,
      sought: ['reform', 'plan', 'government'],
      searched: 'reform plan government bonds',
    });
    expect(corrected).toEqual([
      { typed: 'reform-plan-government', word: 'reform plan government' },
    ]);
    expect(await ask('reform-zzyzx')).toMatchObject({ count: 0, missing: ['reform-zzyzx'] });
  });

  test('a phrase that is not finished and nowhere is its words', async () => {
    expect(paths(await ask('"tax ref'))).toEqual(['/old/', '/new/']);
    expect(paths(await ask('"reform tax'))).toEqual(['/old/', '/new/']);
    expect(paths(await ask('"reform tax"'))).toEqual([]);
    expect(await ask('"the"')).toMatchObject({ count: 0, missing: [], common: ['the'] });
  });

  test('a result leads to the section, and shows the words in their sentence', async () => {
    const { results } = await ask('한국은행');
    expect(results[0]).toMatchObject({ path: '/korean/', title: 'Central bank', excerpt: [] });
    expect(results[0]!.sections[0]).toMatchObject({ id: 'name', heading: 'Names' });
    expect(results[0]!.sections[0]!.excerpt.filter(({ marked }) => marked)).toEqual([
      { text: '한국은행', marked: true },
    ]);
  });

  test('of the sections, the best comes first, and what stands before them is the release', async () => {
    const { results } = await ask('spring budget');
    expect(results[0]!.sections.map(({ id }) => id)).toEqual(['b']);
    const [{ sections = [], excerpt = [] } = {}] = (await ask('budget')).results;
    expect(sections.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(excerpt.map(({ text }) => text).join('')).toBe('A budget came.');
  });

  test('a misspelt word is corrected where it stands', async () => {
    const answer = await ask('government govermnent');
    expect(answer.corrected).toEqual([{ typed: 'govermnent', word: 'government' }]);
    expect((await ask('unreformz reformz')).searched).toBe('unreformz reform');
  });

  test('misspelt words of a phrase are corrected inside it', async () => {
    const answer = await ask('“tax refrom” innovatoin');
    expect(answer.corrected).toEqual([
      { typed: 'tax refrom', word: 'tax reform' },
      { typed: 'innovatoin', word: 'innovation' },
    ]);
    expect(answer.searched).toBe('“tax reform” innovation');
    expect(paths(await ask('"govermnent plan"'))).toEqual(['/new/']);
    // Its words are all there, and not together; a word is like none.
    for (const query of ['"reform tax"', '"tax zzyzx"'])
      expect(await ask(query), query).toMatchObject({
        count: 0,
        corrected: [],
        missing: [query.slice(1, -1)],
      });
  });

  test('newest first when readers wish so, and a part of the results at a time', async () => {
    expect(paths(await ask('tax reform', { sort: 'date' }))).toEqual(['/new/', '/old/']);
    const some = await ask('tax reform', { from: 1, to: 2 });
    expect([some.count, paths(some)]).toEqual([2, ['/new/']]);
    const none = await ask('tax', { narrowing: { ...wide(), to: '2021-08-09' }, choices: true });
    expect([none.count, none.choices!.lastDay]).toEqual([0, '2021-08-10']);
  });

  test('facets of another build are an error, not wrong numbers', async () => {
    const file = join(dist, 'pagefind/facets.json');
    const facets = await readFile(file, 'utf8');
    await writeFile(file, facets.replace(/"check":\d+/, '"check":1'));
    await expect(ask('tax', { choices: true })).rejects.toThrow('another build');
    await writeFile(file, facets);
  });

  test('the same site gives the same files, another text others', async () => {
    const files = async (folder: string) =>
      (await readdir(join(folder, 'pagefind'), { recursive: true })).toSorted();
    const same = await siteOf(articles);
    // The same words, and not the same text.
    const other = await siteOf({ ...articles, '/new/': articles['/new/'].replace('.', '!') });
    for (const folder of [same, other]) await buildIndex(folder, synonyms);
    expect(await files(same)).toEqual(await files(dist));
    expect(await files(other)).not.toEqual(await files(dist));
    for (const folder of [same, other]) await rm(folder, { recursive: true });
  });
});
