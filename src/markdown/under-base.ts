import { defineMdastPlugin } from 'satteri';
import { readSettings } from '../build/settings.ts';
import { withBase } from '../lib/with-base.ts';

const { base } = readSettings();

const plugin = defineMdastPlugin({
  name: 'under-base',
  link(node, context) {
    context.setProperty(node, 'url', withBase(node.url, base));
  },
  definition(node, context) {
    context.setProperty(node, 'url', withBase(node.url, base));
  },
});

/**
 * Puts the path that the site is deployed under before the addresses of its own pages: authors write
 * them as if it were at the root of its host, `/about/`, wherever it will be. At the root there is
 * nothing to put, and thousands of texts are not gone through for it.
 */
export const underBase = base === '/' ? [] : [plugin];
