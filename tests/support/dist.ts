import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Path inside the site, as links have it. */
  path: string;
  html: string;
}

/** Every page of a built site. */
export function builtPages(dist = 'dist'): BuiltPage[] {
  return globSync('**/*.html', { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }));
}

/** Whether search engines may show the page: it answers with status 200 and does not refuse. */
export function isIndexable({ path, html }: BuiltPage): boolean {
  return path !== '/404.html' && !html.includes('<meta name="robots" content="noindex"');
}

/** Whether it is the page at an old address that leads to the new one. */
export function isMoved({ html }: BuiltPage): boolean {
  return html.includes('id="new-address"');
}
