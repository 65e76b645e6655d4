import { expect, test } from '@playwright/test';
import { ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const begins = (sign: string, written: string) =>
  `3:11  A text that begins with “${sign}” must stand in quotes${written}`;
const backslash =
  'A “\\” in double quotes is read as the beginning of a sign. Write it twice, “\\\\”';
const below = (sign: string) => `3:11  The text begins in the line below “${sign}”.`;
const curly = 'Curly quotation marks become a part of what stands in them. Remove them:';

/** Headlines that begin with a sign of YAML, or hold one, and all that is told of each. */
const headlines: Record<string, string> = {
  '*Meeting* on trade': begins('*', ': headline: "*Meeting* on trade"'),
  '**Meeting**': begins('*', ': headline: "**Meeting**"'),
  '* one': begins('*', ': headline: "* one"'),
  '& more': begins('&', ': headline: "& more"'),
  '- more': begins('-', ': headline: "- more"'),
  '| more': begins('|', ': headline: "| more"'),
  '> 5% growth': begins('>', ': headline: "> 5% growth"'),
  '>5% growth': begins('>', ': headline: ">5% growth"'),
  '? more': begins('?', ': headline: "? more"'),
  '`more`': begins('`', ': headline: "`more`"'),
  '*Meeting* on "trade"': begins('*', `: headline: '*Meeting* on "trade"'`),
  '*Meeting* on the\n  trade': begins('*', '.'),
  '>- Growth of\n  5%': `${below('>-')} Write “Growth of” there, indented by two spaces.`,
  '|- Growth': `${below('|-')} Write “Growth” there, indented by two spaces.`,
  '"C:\\plan"': `3:14  ${backslash}; or put the text in single quotes: headline: 'C:\\plan'`,
  '"Won\\on \'19"': `3:15  ${backslash}.`,
};
for (const [value, told] of Object.entries(headlines))
  test(`quotes: ${value.replace('\n', '↵')}`, async () => {
    content.edit((text) => text.replace(/^headline: .*$/m, () => `headline: ${value}`));
    expect(await content.told()).toEqual([told]);
  });

const values: Record<string, [old: RegExp, by: string, told: string]> = {
  'a date in curly quotation marks': [/^date: (.*)$/m, 'date: “$1”', `7:7  ${curly} 2020-09-21`],
  'a kind in curly quotation marks': [
    /^kind: (.*)$/m,
    'kind: ‘$1’',
    `9:7  ${curly} ministerial-meeting`,
  ],
  'a text of a list that begins with a sign': [
    /^source:/m,
    'corrections:\n  - *Page* 3\n$&',
    '24:5  A text that begins with “*” must stand in quotes: - "*Page* 3"',
  ],
  'a list that begins beside its name': [
    /^topics: .*$/m,
    'topics: - bio-industry\n  - korean-new-deal',
    '10:9  A list begins in the line below its name. Write “- bio-industry” there, below “topics:”.',
  ],
};
for (const [name, [old, by, told]] of Object.entries(values))
  test(`quotes: ${name}`, async () => {
    content.edit((text) => text.replace(old, by));
    expect(await content.told()).toEqual([told]);
  });
