import type {
  BreadcrumbList,
  NewsArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Step } from '../components/site/Breadcrumb.astro';
import { startOfDayText } from '../lib/dates.ts';
import { lastChange, type Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { previewSize } from './preview-layout.ts';
import { previewPath } from './previews.ts';
import { ministry, ministryId, pressRoom } from './organizations.ts';

/** A release as schema.org describes news. */
export function newsArticle(release: Release): NewsArticle {
  const address = absoluteUrl(release.path);
  return {
    '@type': 'NewsArticle',
    '@id': `${address}#release`,
    url: address,
    mainEntityOfPage: address,
    headline: release.title,
    alternativeHeadline: release.headline,
    description: release.summary,
    image: {
      '@type': 'ImageObject',
      url: absoluteUrl(previewPath(release)),
      width: String(previewSize.width),
      height: String(previewSize.height),
    },
    inLanguage: site.language,
    datePublished: startOfDayText(release.date),
    dateModified: startOfDayText(lastChange(release)),
    articleSection: release.kindName,
    ...(release.withdrawn && { creativeWorkStatus: text.withdrawn }),
    about: [
      ...release.people.map(({ name, office }) => ({
        '@type': 'Person' as const,
        name,
        jobTitle: office,
      })),
      ...release.topics.map(({ data }) => ({ '@type': 'Thing' as const, name: data.name })),
    ],
    ...(release.source !== undefined && { isBasedOn: release.source }),
    author: pressRoom,
    publisher: pressRoom,
    sourceOrganization: {
      ...ministry,
      ...(release.division && {
        department: {
          '@type': 'GovernmentOrganization',
          name: release.division.data.name,
          ...(release.telephone && { telephone: release.telephone.label }),
        },
      }),
    },
  };
}

/** The breadcrumb of a page, with home at its beginning and the page itself at its end. */
export function breadcrumbList(steps: Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

/** The site itself, with the address its search answers at. */
export function webSite(): WebSite {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl('/#site'),
    url: absoluteUrl('/'),
    name: text.siteName,
    description: site.description,
    inLanguage: site.language,
    publisher: pressRoom,
    about: { '@id': ministryId },
    potentialAction: search,
  };
}

// A constant of its own: the type of WebSite knows no constraints of an action's input.
const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: {
    '@type': 'EntryPoint',
    urlTemplate: `${absoluteUrl('/search/')}?q={search_term_string}`,
  },
  'query-input': 'required name=search_term_string',
};
