import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { decodeHTML } from 'entities';
import { chicago } from './chicago.ts';
import type { Description } from './description.ts';

/** The styles that the CSL processor writes: APA’s own file, and ours for Chicago. */
export type CslStyle = 'apa' | 'chicago';

interface Config {
  styles: { add: (name: string, style: string) => void };
}
(plugins.config.get('@csl') as Config).styles.add('chicago', chicago);

// The processor takes “<i>” for italics and straight quotation marks for any; a title means what it
// says. So these signs pass through it as others, of the private use area.
const privateUse = 0xe000;

/**
 * A reference as the bibliography of a style has it: as text, and as HTML with its italics.
 * @returns `html` with `<i>` as its only tag
 */
export function reference(
  description: Description,
  style: CslStyle,
): { text: string; html: string } {
  const site = description['container-title'];
  const marked = {
    ...description,
    title: description.title.replace(/[<"']/g, (sign) =>
      String.fromCodePoint(privateUse + sign.codePointAt(0)!),
    ),
    // The name of a site is not to be put into title case.
    ...(site && { 'container-title': `<span class="nocase">${site}</span>` }),
  };
  const bibliography = String(
    // Both styles are American: their dates and quotation marks too.
    plugins.output.format('bibliography', [marked], { format: 'html', style, lang: 'en-US' }),
  );
  const [, entry = ''] =
    /<div[^>]*class="csl-entry">(.*)<\/div>\s*<\/div>/s.exec(bibliography) ?? [];
  const html = entry
    .trim()
    .replace(/[\uE000-\uE07F]/g, (sign) => `&#${sign.codePointAt(0)! - privateUse};`);
  return { html, text: decodeHTML(html.replace(/<\/?i>/g, '')) };
}
