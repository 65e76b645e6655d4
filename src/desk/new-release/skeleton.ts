import { stringify } from 'yaml';
import { kinds } from '../../schema/release.ts';
import { site } from '../../site.ts';
import type { Facts } from './facts.ts';

/** What stands in a new release until its author writes: no build takes it for a text. */
export const placeholders = {
  summary: 'Say in one or two sentences what the release is about.',
  lead: 'Write the first paragraph here: who did what, when and where.',
  section: 'Write what was decided or announced.',
  address: 'Write what was said in the keynote address.',
  item: 'First item of the agenda',
  nextItem: 'Second item of the agenda',
  end: 'Write what comes next, and when.',
} as const;

/** The file of a new release: a draft whose front matter explains itself, and the bones of a text. */
export function skeletonOf(facts: Facts): string {
  return `---\n${frontMatter(facts)}---\n\n${textFor(facts.kind)}`;
}

function frontMatter({ title, headline, date, kind, division, topics, meeting }: Facts): string {
  return `# The formal title, often the name of a meeting.
title: ${inYaml(title)}
# The news in one line.
headline: ${inYaml(headline)}
# One or two sentences for lists and previews.
summary: >-
  ${placeholders.summary}
# The calendar day in ${site.timeZone.split('/').at(-1)}.
date: ${date}
# The issuing division: an id of content/divisions.yaml.
division: ${division}
# ${Object.keys(kinds).slice(0, 4).join(', ')},
# ${Object.keys(kinds).slice(4).join(', ')}.
kind: ${kind}
# What readers follow: ids of content/topics.yaml, parted by commas.
topics: [${topics.join(', ')}]
${meetings(meeting)}
# Nothing of a draft is published. Remove this line when the release is finished.
draft: true

# What a release can say besides. Take away “# ” from the lines that you need.
# embargo: ${date}T10:00:00${site.utcOffset}
# people:
#   - name: Hong Gil-dong
#     office: Deputy Prime Minister
# attachments:
#   - file: plan-of-the-meeting.pdf
#     title: Plan of the meeting
#     description: In one sentence, what the file holds. It lies beside this file.
# keywords: [words that readers search for, and the text does not hold]
`;
}

function meetings(meeting: Facts['meeting']): string {
  const about =
    '# The series, an id of content/series.yaml, and the number; a meeting can sit in two.';
  if (!meeting) return `${about}\n# meetings:\n#   - series: big3\n#     number: 8`;
  const number = meeting.number === undefined ? '' : `\n    number: ${meeting.number}`;
  return `${about}\nmeetings:\n  - series: ${meeting.series}${number}`;
}

function textFor(kind: string): string {
  const { lead, section, address, item, nextItem, end } = placeholders;
  const middle =
    kind === 'ministerial-meeting'
      ? `## Keynote address: a summary {#keynote-address}

${address}

## Agenda {#agenda}

<Agenda>
1. **${item}**

2. **${nextItem}**
</Agenda>`
      : `## Main points {#main-points}

${section}`;
  return `${lead}

${middle}

## Next steps {#next-steps}

${end}
`;
}

/** A text in one line of YAML, in quotes where it needs them. */
function inYaml(value: string): string {
  return stringify(value, { lineWidth: 0 }).trim();
}
