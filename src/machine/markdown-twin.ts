import type { Paragraph, PhrasingContent } from 'mdast';
import { dayInWords } from '../lib/dates.ts';
import { otherNamesOf } from '../lib/meetings.ts';
import { releaseText } from '../lib/release-text.ts';
import type { Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { bold, bullets, heading, link, paragraph, plain, quote } from './mdast.ts';
import { writeMarkdown } from './plain-markdown.ts';
import { plainText } from './plain-text.ts';

/** Path of the Markdown twin of a release inside the site. */
export function twinPath(release: Release): `/${string}.md` {
  return `${release.path}index.md`;
}

/** A release as Markdown (RFC 7763) for programs that read text: facts first, then its text. */
export function markdownTwin(release: Release): string {
  const { title, headline, summary, summarized, corrections, source, attachments } = release;
  const original = summarized ? text.summarizedNote : text.officialOriginalNote;
  const notes = [...corrections.map(text.correction), ...(source === undefined ? [] : [original])];
  return writeMarkdown([
    heading(1, title),
    ...withdrawalOf(release),
    ...otherNamesOf(release).map((name) => paragraph(plain(name))),
    paragraph(bold(headline)),
    paragraph(plain(summary)),
    bullets(factsOf(release)),
    ...(text.notice === undefined ? [] : [quote(text.notice)]),
    ...plainText(releaseText(release.entry), {
      address: absoluteUrl(release.path),
      home: absoluteUrl('/'),
      attachments,
    }),
    { type: 'thematicBreak' },
    ...notes.map((note) => paragraph(plain(note))),
  ]);
}

function withdrawalOf({ withdrawn }: Release): Paragraph[] {
  if (!withdrawn) return [];
  const { date, reason, replacement } = withdrawn;
  return [
    paragraph(bold(text.withdrawnOn(day(date))), plain(` ${reason}`)),
    ...(replacement
      ? [
          paragraph(
            plain(`${text.replacedBy} `),
            link(absoluteUrl(replacement.path), replacement.title),
          ),
        ]
      : []),
  ];
}

function factsOf(release: Release): PhrasingContent[][] {
  const { date, division, telephone, updates, attachments, source, path } = release;
  const fact = (name: string, value: PhrasingContent | string) => [
    plain(`${name}: `),
    typeof value === 'string' ? plain(value) : value,
  ];
  return [
    fact(text.date, day(date)),
    ...updates.map((update) => fact(text.updated(day(update.date)), update.note)),
    ...(division ? [fact(text.division, nameOf(division.data))] : []),
    ...(telephone ? [fact(text.telephone, telephone.label)] : []),
    ...(source === undefined
      ? []
      : [fact(text.officialOriginalLink(site.official.name), link(source))]),
    fact(text.address, link(absoluteUrl(path))),
    ...attachments.map(({ title, path }) => fact(text.attachment, link(absoluteUrl(path), title))),
  ];
}

function nameOf({ name, bureau }: NonNullable<Release['division']>['data']): string {
  return bureau ? `${name}, ${bureau}` : name;
}

/** With spaces that are found when somebody types them. */
function day(date: string): string {
  return dayInWords(date).replaceAll('\u00a0', ' ');
}
