import { listsOf } from '../lib/lists.ts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { twinPath } from './markdown-twin.ts';
import { bullets, heading, link, paragraph, plain, quote } from './mdast.ts';
import { writeMarkdown } from './plain-markdown.ts';

/** What language models find here (llmstxt.org): every release by year, as Markdown. */
export async function llms(): Promise<string> {
  const years = await listsOf('years');
  return writeMarkdown([
    heading(1, text.siteName),
    quote([site.description, text.notice ?? ''].join(' ').trim()),
    paragraph(plain(years.length > 0 ? text.llmsNote : text.noReleaseYet)),
    ...years.flatMap(({ name, releases }) => [
      heading(2, name),
      bullets(
        releases.map((release) => [
          link(absoluteUrl(twinPath(release)), release.title),
          plain(`: ${release.headline}`),
        ]),
      ),
    ]),
  ]);
}
