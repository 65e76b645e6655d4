import { site } from './site.ts';

/** What a list of releases is a list by. */
const groupNames = {
  years: 'Year',
  divisions: 'Division',
  topics: 'Topic',
  kinds: 'Kind',
  series: 'Series',
} as const;

/** The words of search, which are sent to the reader's browser as well. */
export const searchText = {
  search: 'Search',
  searchLabel: 'Search press releases',
  searchTitle: 'Search press releases',
  searchedTitle: (query: string, title: string) => `${inQuotes(query)} – ${title}`,
  searchHint: 'Type a word, a name or a figure. Put a phrase in quotation marks.',
  searching: 'Searching …',
  searchNeedsScript:
    'Searching needs JavaScript, which is switched off in your browser or did not arrive.',
  searchNotArrived: 'The search did not arrive. Check your connection.',
  searchUnavailable: 'The search index could not be loaded.',
  searchNeedsNewer: 'This browser is too old for the search, which needs one of 2023 or later.',
  searchOffline: 'You are offline, and search needs a connection.',
  searchUnbuilt: 'The search is still being prepared. Try again in a moment.',
  tryAgain: 'Try again',
  allReleasesInstead: 'See the list of all press releases',
  noResults: (words: string[]) => `No press release contains ${anyOf(words.map(inQuotes))}.`,
  noResultsHint: 'Check the spelling, or use fewer or other words.',
  noneLeft: (words: string[]) =>
    words.length > 0
      ? `No press release for ${allOf(words.map(inQuotes))} matches your choices.`
      : 'No press release matches your choices.',
  daysReversed: (from: string, to: string) =>
    `The first day, ${from}, is after the last, ${to}, so no press release matches.`,
  removeChoices: 'Remove all choices',
  tooCommon: (words: string[]) =>
    `Nearly every press release contains ${anyOf(words.map(inQuotes))}. Type another word.`,
  foundFor: (count: number, words: string[]) =>
    `${count === 1 ? 'There is 1' : `There are ${count}`} for ${allOf(words.map(inQuotes))}.`,
  noneHasAll: (words: string[]) =>
    `No press release contains all of ${allOf(words.map(inQuotes))}.`,
  someOfThem: (count: number) =>
    count === 1
      ? '1 contains some of the words.'
      : `${count} contain some of the words, the best first.`,
  without: (words: string[]) => `Without ${allOf(words.map(inQuotes))}`,
  resultCount: (count: number, query: string) =>
    query ? `${releasesIn(count)} for ${inQuotes(query)}` : releasesIn(count),
  showMore: (count: number) => `Show ${count} more`,
  allResults: (count: number) => `See all ${count} results`,
  onSearchPage: 'Open on the search page',
  sectionsFound: 'Sections',
  attachmentPage: (title: string, page: number) => `PDF, page ${page}: ${title}`,
  narrow: 'Narrow results',
  narrowCount: (count: number) =>
    count === 0 ? 'Narrow results' : `Narrow results (${count} chosen)`,
  narrowGroups: groupNames,
  narrowDates: 'Date',
  narrowFrom: 'From',
  narrowTo: 'To',
  showAllChoices: (count: number) => `Show all ${count}`,
  showFewerChoices: 'Show fewer',
  chosen: 'Chosen',
  remove: (name: string) => `Remove: ${name}`,
  removeAll: 'Remove all',
  chosenFrom: (day: string) => `From ${day}`,
  chosenTo: (day: string) => `To ${day}`,
  sortBy: 'Sort by',
  sortRelevance: 'Relevance',
  sortDate: 'Newest first',
  listFound: (group: string, name: string) => `${group}: ${name}`,
  listFeed: 'RSS feed',
  recentSearches: 'Recent searches',
  recentNote: 'Kept in this browser alone.',
  clearRecent: 'Clear recent searches',
  searchShortcut: (modifier: string) => `${modifier} K`,
  searchKeys: 'Arrow keys move through the results, Enter opens one, Escape closes.',
  marked: (query: string) => `Marked: ${query}`,
  clearMarks: 'Clear the marks',
} as const;

/** The words for addresses that lead nowhere, which are sent to the reader's browser as well. */
export const lostText = {
  noSection: (id: string, hasOthers: boolean) =>
    hasOthers
      ? `This page has no section “#${id}”. Its sections are:`
      : `This page has no section “#${id}”.`,
  nearestSection: (id: string) => `“#${id}” is not here; this is the nearest section.`,
  sections: 'Sections',
  probably: 'You probably want',
  holderOf: (file: string) => `You probably want the release that “${file}” belongs to`,
  nearestTo: (part: string) => `Nearest to “${part}”`,
  proposed: (part: string, count: number) =>
    count === 1 ? `1 proposal, nearest to “${part}”.` : `${count} proposals, nearest to “${part}”.`,
  kindOfList: groupNames,
  allOfKind: {
    years: 'All years',
    divisions: 'All divisions',
    topics: 'All topics',
    kinds: 'All kinds of release',
    series: 'All series of meetings',
  },
  releasesOf: (year: string) => `See the press releases of ${year}`,
} as const;

/** The words about a selected passage, which are sent to the reader's browser as well. */
export const passageText = {
  passageTools: 'Selected words',
  copyPassageLink: 'Copy link to these words',
  copyQuotation: 'Copy as quotation',
  passageToolsHint: 'Press Tab for a link to the selected words, or to quote them.',
  passageLinkCopied: 'Link copied',
  passageLinkWidened: 'Copied, to whole words',
  quotationCopied: 'Quotation copied',
  sectionLinkCopied:
    'The link to the section was copied: no link can tell these words from others like them.',
  notCopied: 'Your browser did not allow copying. Copy it from here:',
  quotation: (words: string, source: string, address: string) =>
    `“${words}”\n— ${source}, ${address}`,
  source: (ministry: string, title: string, day: string) => `${ministry}, “${title}”, ${day}`,
} as const;

/**
 * Every word of the interface, so that a second language is one more file.
 * Whole sentences, never pieces to be joined: word order is the language's own.
 */
export const text = {
  skipToContent: 'Skip to content',
  skipToMenu: 'Skip to main menu',
  /** What a site that is not the ministry’s own says of itself, on every page. */
  notice: site.demonstration ? 'A demonstration, not the ministry’s own site.' : undefined,
  noticeLink: 'What this site is',
  siteName: `${site.ministry} – ${site.name}${site.demonstration ? ' (demonstration)' : ''}`,
  previewAlt: (title: string) => `Title card: ${title}, ${site.ministry}`,
  about: 'About',
  home: 'Home',
  pressReleases: 'Press Releases',
  mainMenu: 'Main menu',
  menu: 'Menu',
  close: 'Close',
  breadcrumb: 'Breadcrumb',

  ...searchText,
  ...passageText,

  division: 'Division',
  date: 'Date',
  telephone: 'Tel',
  address: 'Address',
  updated: (day: string) => `Updated on ${day}`,
  asMarkdown: 'This release as Markdown',
  llmsNote:
    'Every release below is a Markdown file with its date, the division that issued it and the address of the official original.',
  attachment: 'Attachment',
  attachments: 'Attachments',
  attachmentDetails: 'Another format, and how to check the file',
  accessibleFormat:
    'If you need this file in another format, ask the division named above by telephone.',
  pages: (count: number) => (count === 1 ? '1\u00a0page' : `${count}\u00a0pages`),
  contents: 'Contents',
  notes: 'Notes',
  tableOf: (caption: string) => `Table: ${caption}`,
  chartOf: (caption: string) => `Bar chart: ${caption}`,
  chartDescription: (rows: string[]) =>
    `Bars for ${rows.join('; ')}. The table below holds the same figures.`,
  downloadCsv: 'Download these figures (CSV)',
  downloadCsvOf: (caption: string) => `Download these figures (CSV): ${caption}`,
  linkToSection: (heading: string) => `Link to section: ${heading}`,
  linkToFigure: (caption: string) => `Link to these figures: ${caption}`,
  linkToPicture: (caption: string) => `Link to this picture: ${caption}`,
  note: 'Note',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied. Its address is in the address bar.',
  officialOriginalLink: (host: string) => `Official original on ${host}`,
  officialOriginalNote: 'The ministry’s own release alone is authoritative.',
  fullOriginalLink: (host: string) => `Full official release on ${host}`,
  summarizedNote:
    'The text above is a summary. The ministry’s own release holds more, and it alone is authoritative.',
  correction: (words: string) => `Corrected here: ${words}`,

  withdrawn: 'Withdrawn',
  withdrawnOn: (day: string) => `Withdrawn on ${day}.`,
  replacedBy: 'In its place:',
  heldBackMark: (heldBack: 'draft' | Date) => (heldBack === 'draft' ? 'Draft' : 'Under embargo'),
  draftNotice: 'Draft. A build does not hold this release.',
  embargoNotice: (until: Date) =>
    `Under embargo until ${until.toLocaleString(site.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: site.timeZone })}. A build before then does not hold this release.`,
  history: 'History of this release',
  published: 'First published',
  firstPublished: 'First published.',
  lastUpdated: 'Last updated',
  readOn: 'Read on',
  previous: 'Previous',
  next: 'Next',
  related: 'Related releases',
  sectionRenamed: (day: string, before: string | undefined) =>
    before
      ? `This section was renamed on ${day}. It was called “${before}” before.`
      : `This section was renamed on ${day}.`,
  sectionJoined: (day: string, before: string) =>
    `“${before}” has been part of this section since ${day}.`,
  sectionDivided: (day: string, before: string | undefined) =>
    before
      ? `“${before}” was divided on ${day}. It goes on here:`
      : `This section was divided on ${day}. It goes on here:`,
  sectionMoved: (day: string, before: string | undefined) =>
    before
      ? `The section “${before}” moved on ${day}. It is here now:`
      : `This section moved on ${day}. It is here now:`,
  sectionGone: (day: string, before: string | undefined) =>
    before
      ? `The section “${before}” was taken out on ${day}.`
      : `This section was taken out on ${day}.`,
  movedTitle: 'This page has moved',
  moved: 'This press release has a new address:',

  latest: 'Latest release',
  earlier: 'Earlier releases',
  allReleases: 'All press releases',
  releaseCount: releasesIn,
  noReleaseYet: 'No press release has been published here yet.',
  inThisRelease: 'In this release',

  subscribe: 'Subscribe',
  subscribeSummary: 'Get new releases in a feed reader, or have this browser show you what is new.',
  rssService: 'RSS Service',
  rssExplanation: 'Copy one of these addresses into your feed reader to get every new release.',
  feedOfAll: 'All press releases',
  aboutFeeds: 'About feeds and subscribing',

  pageNotFound: 'Page not found',
  pageNotFoundHint: 'There is nothing at this address. It may be mistyped or cut off.',

  everything: 'Everything',
  browse: 'Browse',
  groups: {
    years: 'Years',
    kinds: 'Kinds of release',
    topics: 'Topics',
    divisions: 'Divisions',
    series: 'Series of meetings',
  },
  groupSummary: {
    kinds: 'Press releases by what they are.',
    topics: 'Press releases by subject.',
    divisions: 'Press releases by the division that issued them.',
    series: 'Numbered runs of meetings, each with its meetings in order.',
  },
  listTitle: {
    years: (year: string) => `Press releases of ${year}`,
    kinds: (kind: string) => `Kind: ${kind}`,
    topics: (topic: string) => `Topic: ${topic}`,
    divisions: (division: string) => division,
    series: (series: string) => series,
  },
  listSummary: (title: string, count: number) =>
    count === 0
      ? `${title}: no press release yet.`
      : `${title}: ${releasesIn(count)}, newest first.`,
  pagination: 'Pages of this list',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  newer: 'Newer',
  older: 'Older',
  feedsOfList: 'Feeds of this list',
  feedTitle: (title: string) => `${title} – ${site.ministry}`,
  noReleaseHere: (from: number, to: number) =>
    from === to
      ? `No. ${from}: no release on this site`
      : `Nos. ${from} to ${to}: no release on this site`,
  meetingsOf: (year: string) => `Meetings of ${year}`,
  unnumbered: 'no number given',
  follow: 'Follow',
  unfollow: 'Unfollow',
  followTitle: 'Follow in this browser',
  followExplanation:
    'Choose what you want to follow. The home page then tells you what is new since your last visit. Your choice stays in this browser: there is no account, no cookie, and nothing is sent to anybody.',
  followNeedsScript: 'Following needs JavaScript. The feeds above work without it.',
  followNeedsStorage:
    'Your browser does not let this site remember your choice. Allow it to store site data, or use a feed.',
  nowFollowing: (name: string) => `This browser now follows: ${name}`,
  emailTitle: 'By e-mail',
  emailNote: (service: string) =>
    `New releases by e-mail, sent by ${service}: your address goes there and is not kept here. Every message has a link with which you unsubscribe.`,
  emailLabel: 'Your e-mail address',
  unsubscribedByEmail: 'You will get no more e-mail from this press room.',
  subscribeAgain: 'Subscribe again, or in another way',
  unsubscribedTitle: 'You’re now unsubscribed',
  unsubscribed: (name: string) => `This browser no longer follows: ${name}`,
  undo: 'Undo',
  newSince: (count: number) =>
    count === 1
      ? '1 new release since your last visit'
      : `${count} new releases since your last visit`,
  changeFollowing: 'Change what you follow',

  issuedBy: (ministry: string) =>
    `The ${site.demonstration ? 'original releases' : 'releases'} are issued by the ${ministry}.`,
  contact: 'Contact',
  contactNote: `Ask the division that a release names. The ministry’s ${site.demonstration ? 'own' : 'main'} site is`,
  licence: 'Licence',
  licences: site.demonstration
    ? [
        'Program: MIT License.',
        'Our own texts: CC BY 4.0.',
        'The original releases remain the ministry’s.',
      ]
    : ['Program: MIT License.', site.licence],
  aboutTheSite: 'This site',

  cite: 'Cite this release',
  citeTitle: (title: string) => `Cite: ${title}`,
  citeSummary: (title: string) =>
    `How to cite ${title}: APA, Chicago, Wikipedia, plain text, BibTeX and RIS.`,
  citedAs: 'Press release',
  citedAsWithdrawn: (day: string) => `Press release (withdrawn ${day})`,
  citedOriginal: (address: string) => `Official original: ${address}`,
  citedOriginalLink: (host: string) => `official original on ${host}`,
  citeOriginalInstead:
    'This site is a demonstration, and its citations say so. Where you can, cite the ministry’s own release:',
  citationStyles: {
    apa: 'APA (7th edition)',
    chicago: 'Chicago (18th edition, bibliography)',
    wikipedia: 'Wikipedia',
    plain: 'Plain text',
    bibtex: 'BibTeX',
    ris: 'RIS (EndNote, Zotero, Mendeley)',
  },
  cites: 'Cites',
  citesWhole: 'the whole release',
  citesSection: (heading: string) => `the section “${heading}”`,
  citesFigure: (caption: string) => `the figures “${caption}”`,
  citesPicture: (caption: string) => `the picture “${caption}”`,
  copy: 'Copy',
  copyCitation: (style: string) => `Copy: ${style}`,
  citationCopied: 'Copied',
  citationNotCopied: 'It could not be copied. It is selected now: copy it with your browser.',
  citationFile: (name: string) => `Download ${name}`,
  copyLink: 'Copy link',
  print: 'Print',
} as const;

/** The reader's words in quotation marks, without a second pair around a phrase. */
function inQuotes(query: string): string {
  return `“${query.replace(/^["“”„‟«»]+([^"“”„‟«»]*)["“”„‟«»]*$/, '$1')}”`;
}

function releasesIn(count: number): string {
  return count === 1 ? '1 press release' : `${count} press releases`;
}

function allOf(words: string[]): string {
  return new Intl.ListFormat(site.locale, { type: 'conjunction' }).format(words);
}

function anyOf(words: string[]): string {
  return new Intl.ListFormat(site.locale, { type: 'disjunction' }).format(words);
}
