/**
 * Every word of the interface, so that a second language is one more file.
 * Whole sentences, never pieces to be joined: word order is the language's own.
 */
export const text = {
  skipToContent: 'Skip to content',
  skipToMenu: 'Skip to main menu',
  notice: 'A demonstration, not the ministry’s own site.',
  noticeLink: 'About this site',
  home: 'Home',
  pressReleases: 'Press Releases',
  mainMenu: 'Main menu',
  menu: 'Menu',
  close: 'Close',
  breadcrumb: 'Breadcrumb',

  search: 'Search',
  searchLabel: 'Search press releases',
  searchTitle: 'Search press releases',
  searchHint: 'A word, a name, a figure or a phrase in quotation marks.',
  searchResults: 'Search results',
  searching: 'Searching …',
  searchNeedsScript:
    'Searching needs JavaScript, which is switched off in your browser or did not arrive.',
  searchUnavailable: 'The search index could not be loaded.',
  searchOffline: 'You are offline, and search needs a connection.',
  tryAgain: 'Try again',
  allReleasesInstead: 'See the list of all press releases',
  noResults: (query: string) => `No press release contains “${query}”.`,
  noResultsHint: 'Check the spelling, or use fewer or other words.',
  resultCount: (count: number, query: string) =>
    count === 1 ? `1 press release for “${query}”` : `${count} press releases for “${query}”`,
  showMore: (count: number) => `Show ${count} more`,
  sectionsFound: 'Sections',
  attachmentPage: (title: string, page: number) => `Attachment: ${title} (PDF, page ${page})`,

  division: 'Division',
  date: 'Date',
  telephone: 'Tel',
  attachments: 'Attachments',
  pages: (count: number) => (count === 1 ? '1\u00a0page' : `${count}\u00a0pages`),
  contents: 'Contents',
  linkToSection: (heading: string) => `Link to section: ${heading}`,
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied. Its address is in the address bar.',
  officialOriginal: 'Official original',
  officialOriginalNote: (host: string) =>
    `Read the ministry’s own release on ${host}. It alone is authoritative.`,
  officialOriginalLink: (host: string) => `Official original on ${host}`,

  latest: 'Latest release',
  latestReleases: 'Latest press releases',
  earlier: 'Earlier releases',
  allReleases: 'All press releases',
  releaseCount: (count: number) => (count === 1 ? '1 press release' : `${count} press releases`),
  allReleasesSummary: 'All press releases of the ministry on this site, newest first.',
  inThisRelease: 'In this release',
  readRelease: 'Read the release',

  subscribe: 'Subscribe',
  subscribeSummary: 'Two ways to hear of new releases: a feed, or this browser.',
  rssService: 'RSS Service',
  rssExplanation:
    'A feed brings every new release to your feed reader. Copy its address into the reader, or open it here.',
  feedOfAll: 'All press releases',
  aboutFeeds: 'About feeds and subscribing',

  pageNotFound: 'Page not found',
  pageNotFoundSummary: 'There is nothing at this address.',
  pageNotFoundHint:
    'The address may be mistyped or cut off. Search for the release, or find it in the list.',

  everything: 'Everything',
  topics: 'Topics',
  divisions: 'Divisions',
  series: 'Series of meetings',
  follow: 'Follow',
  unfollow: 'Unfollow',
  followTitle: 'Follow in this browser',
  followExplanation:
    'Choose what you want to follow. The home page then tells you what is new since your last visit. Your choice stays in this browser: there is no account, no cookie, and nothing is sent to anybody.',
  followNeedsScript: 'Following needs JavaScript. The feeds above work without it.',
  followNeedsStorage:
    'Your browser does not let this site remember your choice. Allow it to store site data, or use a feed.',
  nowFollowing: (name: string) => `You now follow: ${name}`,
  unsubscribedTitle: 'You’re now unsubscribed',
  unsubscribed: (name: string) => `You no longer follow: ${name}`,
  undo: 'Undo',
  newSince: (count: number) =>
    count === 1 ? '1 new since your last visit' : `${count} new since your last visit`,
  changeFollowing: 'Change what you follow',

  issuedBy: 'Issued by',
  contact: 'Contact',
  contactNote:
    'Each release names the division that issued it and its telephone number. The ministry’s own site is',
  licence: 'Licence',
  licenceCode: 'Program: MIT License.',
  licenceTexts: 'Our own texts: CC BY 4.0.',
  licenceOriginals: 'The original releases remain the ministry’s.',
  aboutTheSite: 'About the site',
} as const;
