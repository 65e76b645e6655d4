import { expect, test } from '@playwright/test';
import { ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const notADay =
  'is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.';
const notAMoment = 'is not a moment with its time zone. Write it like 2026-11-25T10:00:00+09:00.';
const ended =
  'A quotation mark inside the quoted text ends it here. Write a curly one inside: “ ” or ’.';
const inQuotes = 'must stand in quotes';

/** Puts a field before `source`, in line 23. */
const adding = (field: string) => (text: string) => text.replace(/^source:/m, `${field}\n$&`);
const headline = (value: string) => (text: string) =>
  text.replace(/^headline: .*$/m, () => `headline: ${value}`);
const replacing = (old: string | RegExp, by: string) => (text: string) => text.replace(old, by);

/** Slips of people who do not know YAML, and all that is told of each. */
const slips: Record<string, [change: (text: string) => string, ...told: string[]]> = {
  'no space after a colon': [
    replacing('date: ', 'date:'),
    '7:1  Write a colon and an ordinary space after “date”: date: 2020-09-21',
  ],
  'no colon': [
    replacing('kind: ', 'kind '),
    '9:1  A field is missing its colon. Write it as name: value; or indent this line, if it continues the one above.',
  ],
  'an equals sign': [
    replacing('kind: ', 'kind = '),
    '9:1  Write a colon and an ordinary space after “kind”, not “=”: kind: ministerial-meeting',
  ],
  'a colon of a Korean keyboard': [
    replacing('kind: ', 'kind： '),
    '9:1  Write a colon and an ordinary space after “kind”, not “：”: kind: ministerial-meeting',
  ],
  'a space that does not break': [
    replacing('kind: ', 'kind:\u00A0'),
    '9:1  Write a colon and an ordinary space after “kind”: kind: ministerial-meeting',
  ],
  'a text that goes on in the next line': [
    headline('Government keeps\nup innovation'),
    '4:1  A field is missing its colon. Write it as name: value; or indent this line, if it continues the one above.',
  ],
  'curly quotation marks around a text with a colon': [
    headline('“Budget: a summary”'),
    '3:11  The quotation marks around a text that contains a colon must be straight: title: "Budget: a summary".',
  ],
  'an apostrophe in single quotation marks': [headline("'Government's plan'"), `3:23  ${ended}`],
  'a quotation in straight quotation marks': [headline('"The "new" deal"'), `3:17  ${ended}`],
  'a text that begins with a bracket': [
    headline('[Update] new plan'),
    `3:20  A text that begins with a bracket ${inQuotes}.`,
  ],
  'a text that begins with @': [
    headline('@moef'),
    `3:11  A text that begins with “@” ${inQuotes}: headline: "@moef"`,
  ],
  'a text that begins with %': [
    headline('%5 growth'),
    `3:11  A text that begins with “%” ${inQuotes}: headline: "%5 growth"`,
  ],
  'a text that begins with &': [
    headline('&amp new plan'),
    `3:11  A text that begins with “&” ${inQuotes}: headline: "&amp new plan"`,
  ],
  'a dash without a space': [
    replacing('  - name: Hong', '  -name: Hong'),
    '17:10  Write a space after the dash.',
  ],
  'a field with a capital': [
    replacing('kind:', 'Kind:'),
    '9:1  “Kind” is not a field of a release. Write “kind”, in small letters.',
  ],
  'a title that was left out': [
    replacing(/^title: .*$/m, 'title:'),
    '2:7  Write the formal title of the release.',
  ],
  'no summary': [
    replacing(/summary: >-\n.*\n.*\n/, ''),
    '2:1  “summary” is missing. Write one or two sentences that say what the release is about.',
  ],
  'a date with dots': [replacing('2020-09-21', '21.9.2020'), `7:7  “21.9.2020” ${notADay}`],
  'a date with slashes': [replacing('2020-09-21', '2020/09/21'), `7:7  “2020/09/21” ${notADay}`],
  'a date with a time': [
    replacing('2020-09-21', '2020-09-21T10:00'),
    `7:7  “2020-09-21T10:00” ${notADay}`,
  ],
  'one topic without brackets': [
    replacing(/^topics: .*$/m, 'topics: industrial-innovation'),
    '10:9  Write topics as a list, for example [innovation].',
  ],
  'topics that were left out': [
    replacing(/^topics: .*$/m, 'topics:'),
    '10:8  Write topics as a list, for example [innovation].',
  ],
  'a name in place of a list of people': [
    replacing(/people:\n.*\n.*\n/, 'people: Hong Nam-ki\n'),
    '16:9  Write people as a list of name and office.',
  ],
  'a person without an office': [
    replacing(/^ {4}office: .*\n/m, ''),
    '17:5  “office” is missing. Write the office of the person.',
  ],
  'a number in words': [
    replacing('number: 3\n', 'number: third\n'),
    '13:13  Write the number of the meeting as a whole number, for example 3.',
  ],
  'a number with its ending': [
    replacing('number: 3\n', 'number: 3rd\n'),
    '13:13  Write the number of the meeting as a whole number, for example 3.',
  ],
  'a series with a letter too many': [
    replacing('series: industrial-innovation', 'series: industrial-innovations'),
    '12:13  “industrial-innovations” is not in content/series.yaml. Did you mean “industrial-innovation”?',
  ],
  'a draft that says yes': [
    adding('draft: yes'),
    '23:8  Write true while the release is a draft, else leave it out.',
  ],
  'a draft in quotes': [
    adding('draft: "true"'),
    '23:8  Write true while the release is a draft, else leave it out.',
  ],
  'an embargo in words': [
    adding('embargo: 25 November 2026 10:00'),
    `23:10  “25 November 2026 10:00” ${notAMoment}`,
  ],
  'an embargo of a day': [adding('embargo: 2026-11-25'), `23:10  “2026-11-25” ${notAMoment}`],
  'an embargo at an hour that no day has': [
    adding('embargo: 2026-11-25T25:00:00+09:00'),
    `23:10  “2026-11-25T25:00:00+09:00” ${notAMoment}`,
  ],
  'an alias with the whole path': [
    adding('aliases: [/releases/2020/old/]'),
    '23:11  Write the address of a release below /releases/, for example 2020/budget-proposal.',
  ],
  'an alias without brackets': [
    adding('aliases: 2020/old'),
    '23:10  Write aliases as a list of old addresses, for example [2020/old-slug].',
  ],
  'an anchor with its sign': [
    adding('anchors:\n  - { id: "#old", to: agenda, date: 2020-10-01 }'),
    '24:11  Write the id as the old address had it after “#”, without the sign.',
  ],
  'an anchor that leads to a misspelt section': [
    adding('anchors:\n  - { id: old, to: agendas, date: 2020-10-01 }'),
    '24:20  There is no section “#agendas” in this text. Did you mean “agenda”?',
  ],
  'an anchor that leads nowhere': [
    adding('anchors:\n  - { id: old, date: 2020-10-01 }'),
    '24:5  “to” is missing. Write where it is now; or, when nothing takes its place, say so under “note”.',
  ],
  'an anchor without the date': [
    adding('anchors:\n  - { id: old, to: agenda }'),
    '24:5  “date” is missing. Write the date as YYYY-MM-DD, for example 2020-09-21.',
  ],
  'an attachment in another format': [
    replacing('agenda-plan.pdf\n', 'agenda-plan.docx\n'),
    '20:11  The attachment “industrial-innovation-agenda-plan.docx” is not there. Did you mean “industrial-innovation-agenda-plan.pdf”?',
    '66:38  “industrial-innovation-agenda-plan.pdf” is not a file of this release. Did you mean “industrial-innovation-agenda-plan.docx”?',
  ],
  'an attachment with a capital letter': [
    replacing('industrial-innovation-agenda-plan.pdf\n', 'Industrial-innovation-agenda-plan.pdf\n'),
    '20:11  Name the file with small letters, digits and hyphens only, for example budget-2020.pdf: the name is part of its address for ever.',
    '20:11  The attachment “Industrial-innovation-agenda-plan.pdf” is not there. Did you mean “industrial-innovation-agenda-plan.pdf”?',
    '66:38  “industrial-innovation-agenda-plan.pdf” is not a file of this release. Did you mean “Industrial-innovation-agenda-plan.pdf”?',
  ],
  'an attachment without its fields': [
    replacing(
      /attachments:\n.*\n.*\n.*\n/,
      'attachments: [industrial-innovation-agenda-plan.pdf]\n',
    ),
    '19:15  Write each attachment as file, title and description.',
    '63:38  “industrial-innovation-agenda-plan.pdf” is not a file of this release. Name the file under “attachments”, or write a whole address: https://….',
  ],
  'updates in words': [
    adding('updates: corrected'),
    '23:10  Write updates as a list of date and note.',
  ],
  'a withdrawal without its reason': [
    adding('withdrawn: true'),
    '23:12  Write withdrawn as date and reason, and replacement if there is one.',
  ],
  'a telephone number with a digit too few': [
    adding('telephone: "044-215-45"'),
    '23:12  “044-215-45” is not a telephone number of this country (KR). Write it like "+82 44 215 4510".',
  ],
  'keywords without brackets': [
    replacing(/^keywords: .*$/m, 'keywords: green biotechnology, bio-industry'),
    '24:11  Write keywords as a list, for example [bio-industry].',
  ],
};
for (const [name, [change, ...told]] of Object.entries(slips))
  test(`front matter: ${name}`, async () => {
    content.edit(change);
    expect(await content.told()).toEqual(told);
  });
