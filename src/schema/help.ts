import type { Help } from './described.ts';

/** What editors say of the fields of a release while its author writes them. */
export const releaseHelp: Help = {
  title: 'The formal title, often the name of a meeting. In quotes if it contains a colon.',
  headline: 'The news in one line.',
  summary: 'One or two sentences for lists and previews, of what the headline does not say.',
  date: 'The calendar day in Seoul: 2020-09-21. One that is still ahead only in a draft or with an embargo.',
  division: 'The division that issues the release: an id of content/divisions.yaml.',
  telephone: 'Only if it is not the division’s: "+82 44 215 4510", in quotes.',
  kind: 'What kind of release it is.',
  topics: 'What it is about: ids of content/topics.yaml, [innovation, budget].',
  meetings: 'The meetings it reports: series and number. One meeting may sit in two series.',
  people: 'Who is quoted or acts in it: name and office.',
  attachments: 'The files that lie beside the text: file, title and description.',
  source: 'The address of the official original, if there is one.',
  summarized: 'true when the text is a summary of a longer original.',
  corrections: 'What the original misprints, and what is right.',
  updates: 'What was changed after publication: date and note of each.',
  withdrawn: 'When the release no longer stands: date, reason and perhaps replacement.',
  embargo: 'Nothing of it is published before this moment: 2026-11-25T10:00:00+09:00.',
  draft: 'true while it is a draft: no build holds it.',
  aliases: 'Its old addresses below /releases/: [2020/old-slug].',
  anchors: 'Old ids of its sections, and where each is now: id, to and date.',
  keywords: 'Words that readers search for and the text does not hold.',
};

export const meetingHelp: Help = {
  series: 'An id of content/series.yaml.',
  number: 'Its number in the series: 3 for the 3rd.',
};

export const personHelp: Help = {
  name: 'The name, written as in other releases.',
  office: 'The office at that time: Deputy Prime Minister.',
};

export const attachmentHelp: Help = {
  file: 'The name of the file, of small letters, digits and hyphens: budget-2020.pdf.',
  title: 'What the file is called on the page.',
  description: 'One sentence on what it holds.',
  formerly: 'Names that the file had: readers who come by one are led to it.',
};

export const updateHelp: Help = {
  date: 'The day of the change: 2020-09-21.',
  note: 'What was changed, in one sentence.',
};

export const withdrawalHelp: Help = {
  date: 'The day since which it no longer stands: 2020-09-21.',
  reason: 'Why it was withdrawn, in one sentence.',
  replacement: 'The release that stands in its place: 2020/new-slug.',
};

export const anchorHelp: Help = {
  id: 'The id that the address had after “#”.',
  to: 'The id of the section where it is now, or a list of them; also 2021/other-release#section.',
  date: 'The day on which it moved: 2020-09-21.',
  note: 'What became of it, when nothing takes its place.',
};

export const divisionHelp: Help = {
  name: 'The name of the division.',
  bureau: 'The bureau that it belongs to.',
  telephone: 'Its number: "+82 44 215 4510", in quotes.',
};

export const seriesHelp: Help = { name: 'The name of the series of meetings.' };

export const topicHelp: Help = { name: 'The name of the topic.' };

export const pageHelp: Help = {
  title: 'The title of the page.',
  summary: 'One sentence that says what the page is for.',
};
