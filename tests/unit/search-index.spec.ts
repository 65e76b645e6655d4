import { expect, test } from '@playwright/test';
import { facetsOf } from '../../src/search/index/facets.ts';
import { checkSum } from '../../src/search/index/files.ts';
import { layOut } from '../../src/search/index/lay-out.ts';
import { countWords, VocabularyBuilder } from '../../src/search/index/vocabulary.ts';
import { readPage, type PageText } from '../../src/search/index/read-page.ts';
import { analyse } from '../../src/search/words/analyse.ts';
import { indexWord, noWord } from '../../src/search/words/index-word.ts';
import { places } from '../../src/search/words/places.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';
import { release } from '../support/search-index.ts';

const read = (article: string) =>
  readPage(`<html><body><article data-pagefind-body>${article}</article></body></html>`);

test('a page is read as its title, what is known of it, and its sections', () => {
  const page = readPage(
    '<title>no</title><nav>no</nav><meta data-pagefind-meta="keywords[content]" content="bio &amp; AI">' +
      '<article data-pagefind-body><h1>R&amp;D <em>plan</em></h1>' +
      '<p data-pagefind-meta="headline">The\n headline</p><p>First.</p>' +
      '<time data-pagefind-meta="date[datetime]" datetime="2021-08-10">10 August</time>' +
      '<h2 id="a">One</h2><p>a<b>b</b> c</p><h3 id="b">Two</h3><h4 id="c">Three</h4><p>d</p>' +
      '</article><footer>no</footer>',
  );
  expect(page).toMatchObject({
    title: 'R&D plan',
    headline: 'The headline',
    sections: [
      { heading: '', blocks: ['First.'] },
      { id: 'a', heading: 'One', blocks: ['ab c'] },
      { id: 'b', heading: 'Two', blocks: [] },
      { id: 'c', heading: 'Three', blocks: ['d'] },
    ],
  });
  expect(page.about.at(0)).toBe('bio & AI');
  expect(page.about.at(-1)).toBe('10 August');
});

test('labels, programs and drawings of a page are not read', () => {
  const { sections } = read(
    '<h1>T</h1><p>a</p><div data-pagefind-ignore><p>no</p></div><script>no</script>' +
      '<style>no</style><svg><text>no</text></svg><template>no</template><!-- no --><p>b</p>',
  );
  expect(sections).toEqual([{ heading: '', blocks: ['a', 'b'] }]);
});

test('paragraphs, list items and rows of tables are read one by one', () => {
  const { sections } = read(
    '<h1>T</h1><p>a<br>b</p><ul><li>c<ul><li>d</li></ul></li><li>e</li></ul>' +
      '<figure><figcaption>Debt</figcaption></figure><table><caption>Debt</caption>' +
      '<tr><th>Year</th><th>2020</th></tr><tr><th>Debt</th><td>44.2%</td></tr></table>' +
      '<dl><dt>f</dt><dd>g</dd></dl>h',
  );
  expect(sections[0]!.blocks).toEqual([
    'a b',
    'c',
    'd',
    'e',
    'Debt',
    'Year · 2020',
    'Debt · 44.2%',
    'f',
    'g',
    'h',
  ]);
});

test('a page that is no release is told', () => {
  for (const page of ['<article><h1>T</h1></article>', '<article data-pagefind-body>T</article>'])
    expect(() => readPage(page)).toThrow('no article with a title');
});

const page: PageText = {
  title: 'Title of bonds',
  headline: 'Headline',
  about: ['Division', '2021-08-10'],
  sections: [
    { heading: '', blocks: ['Start end', 'next'] },
    { id: 'a', heading: 'Section', blocks: ['last'] },
  ],
};
/** Place of a form in what is laid out. */
const placed = (content: string) => {
  const words = content.split(' ');
  return (form: string) =>
    words.flatMap((word, place) => (word.split('-').includes(indexWord(form)) ? [place] : []));
};

test('each part of a release stands at its own places', () => {
  const { content, pdfPages } = layOut(page, [['cover', 'back'], ['annex']], prepareSynonyms([]));
  const at = placed(content);
  const { from } = places.title;
  expect([at('titl'), at('bond')]).toEqual([[from], [from + 2]]);
  expect(content.split(' ')[from + 1], '“of” keeps its place').toBe(noWord);
  expect(at('headlin')).toEqual([places.headline.from]);
  expect(at('divis')).toEqual([places.about.from]);
  const [heading, again] = at('section');
  expect(heading).toBe(places.headings.from + 1);
  const [start, end, next, last] = ['start', 'end', 'next', 'last'].map((form) => at(form)[0]!);
  expect(start).toBe(places.text.from + 1);
  expect(end).toBe(start! + 1);
  expect(next! - end!, 'no phrase over two paragraphs').toBeGreaterThan(1);
  expect(again! - next!, 'nor two sections near each other').toBeGreaterThan(20);
  expect(last! - again!).toBe(2);
  expect(pdfPages).toEqual([[at('cover')[0], at('back')[0]], [at('annex')[0]]]);
});

test('a part with too many words leaves the places of the next ones alone', () => {
  const many = 'word '.repeat(600);
  const long = { ...page, title: many, headline: many, about: [many, many] };
  const sections = [{ id: 'a', heading: many, blocks: ['end'] }];
  const { content } = layOut({ ...long, sections }, [], prepareSynonyms([]));
  expect(placed(content)('word').filter((place) => place < places.text.from)).toHaveLength(
    places.text.from - places.title.from,
  );
  expect(placed(content)('end')).toEqual([places.text.from + 601]);
});

test('the vocabulary has words as they are mostly written, and in how many releases', () => {
  const builder = new VocabularyBuilder();
  builder.add(
    countWords(analyse('Bonds, BONDS and bonds. Café, G20, R&D, 2021, KTB with co-operation')),
  );
  builder.add(countWords(analyse('bond treasury')));
  expect(builder.build()).toEqual({ bonds: 2, cafe: 1, treasury: 1 });
  expect(Object.keys(builder.build())).toEqual(['bonds', 'cafe', 'treasury']);
});

test('facets list what releases are narrowed by, years newest first', () => {
  const part = (id: string, name = id) => ({ id, name, path: `/${id}/` });
  const years = [part('2021'), part('2022')];
  const facets = facetsOf([
    release('/b/', {
      date: '2022-01-01',
      groups: { years: [years[1]!], topics: [part('z', 'A')] },
    }),
    release('/a/', {
      groups: { years: [years[0]!], topics: [part('a', 'B'), part('z', 'A')], series: years },
    }),
    release('/c/', { groups: { years: [years[0]!], series: [years[0]!, years[0]!] } }),
  ]);
  expect(facets.dates).toEqual(['2022-01-01', '2021-08-10', '2021-08-10']);
  expect(facets.groups.years.map(({ id }) => id)).toEqual(['2022', '2021']);
  expect(facets.groups.topics.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(facets.releases).toMatchObject({ years: [[0], [1], [1]], topics: [[0], [1, 0], []] });
  expect(facets.releases.series).toEqual([[], [0, 1], [0]]);
});

test('indexes of two builds have two sums', () => {
  const sums = [['a', 'b'], ['b', 'a'], ['ab'], ['a'], []].map(checkSum);
  expect(new Set(sums).size).toBe(5);
  expect(checkSum(['a', 'b'])).toBe(sums[0]);
});
