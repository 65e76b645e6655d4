import { expect, test } from '@playwright/test';
import { builtPages, isMoved } from '../support/dist.ts';
import { release } from '../support/site.ts';

type Thing = Record<string, unknown> & { '@type': string };

/** What search engines ask for of each type (schema.org, Google’s structured data guides). */
const required: Record<string, string[]> = {
  NewsArticle: [
    ...['headline', 'alternativeHeadline', 'description', 'datePublished', 'dateModified', 'url'],
    ...['author', 'publisher', 'sourceOrganization', 'isBasedOn', 'mainEntityOfPage'],
    ...['about', 'image', 'inLanguage'],
  ],
  BreadcrumbList: ['itemListElement'],
  GovernmentOrganization: ['name', 'url'],
  WebSite: ['name', 'url', 'potentialAction', 'publisher'],
};

const pages = () => builtPages().filter((page) => !isMoved(page));

function thingsOf(html: string): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return blocks.flatMap(([, json]) => {
    const graph = JSON.parse(json!) as { '@context': string; '@graph': Thing[] };
    expect(graph['@context']).toBe('https://schema.org');
    return graph['@graph'];
  });
}

test('every page tells machines what it is, with what they ask for', () => {
  const missing: string[] = [];
  for (const { path, html } of pages()) {
    const things = thingsOf(html);
    for (const thing of things)
      for (const property of required[thing['@type']] ?? ['a known type'])
        if (!(property in thing)) missing.push(`${path} ${thing['@type']} ${property}`);

    const types = things.map((thing) => thing['@type']);
    const expected = [
      ...(path === '/' ? ['GovernmentOrganization', 'WebSite'] : []),
      ...(/^\/releases\/\d{4}\/[^/]+\/$/.test(path) ? ['NewsArticle'] : []),
      ...(html.includes('class="breadcrumb"') ? ['BreadcrumbList'] : []),
    ];
    expect(types, path).toEqual(expected);
    expect(types, path).not.toEqual([]);
  }
  expect(missing).toEqual([]);
});

test('an article has its day in Korea, its original, its people and who is behind it', () => {
  const { html } = pages().find(({ path }) => path === release)!;
  const [article, breadcrumb] = thingsOf(html);
  expect(article).toMatchObject({
    headline: '3rd Ministerial Meeting on Industrial Innovation',
    datePublished: '2020-09-21T00:00:00+09:00',
    url: `https://press-room.example${release}`,
    publisher: { '@type': 'Organization', name: expect.stringContaining('demonstration') },
    sourceOrganization: {
      '@type': 'GovernmentOrganization',
      name: 'Ministry of Economy and Finance',
    },
  });
  expect(article!['isBasedOn']).toMatch(/^https:\/\/english\.moef\.go\.kr\//);
  expect(article!['about']).toContainEqual({
    '@type': 'Person',
    name: 'Hong Nam-ki',
    jobTitle: 'Deputy Prime Minister',
  });
  const steps = breadcrumb!['itemListElement'] as { position: number; name: string }[];
  expect(steps.map(({ position, name }) => `${position} ${name}`)).toEqual([
    '1 Home',
    '2 Press Releases',
    '3 3rd Ministerial Meeting on Industrial Innovation',
  ]);
});
