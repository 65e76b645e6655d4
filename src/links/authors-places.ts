import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { readText } from '../markdown/read-text.ts';
import type { Place } from '../schema/mistakes.ts';
import type { BuiltSite, BuiltTarget } from './built-site.ts';

/**
 * Where an author wrote a link of a page; nowhere if it is not one of theirs.
 * @param root folder of the project
 * @param page file of the built site that the link stands in
 */
export function authorsPlaces(
  root: string,
  page: string,
  { path, id }: BuiltTarget,
  site: BuiltSite,
): Place[] {
  return sourcesOf(page).flatMap((file) => {
    if (!existsSync(join(root, file))) return [];
    const { root: tree } = readText(file, readFileSync(join(root, file), 'utf8'));
    return [...(tree ? linksBelow(tree) : [])].flatMap((node) => {
      const target = site.targetOf(site.written(node.url), page);
      const { line, column } = node.position!.start;
      return target?.path === path && target.id === id ? [{ file, line, column }] : [];
    });
  });
}

/** The file of a release or standing page, from the page that was built of it. */
function sourcesOf(page: string): string[] {
  const name = page.replace(/\/index\.(?:html|md)$/, '');
  return name.startsWith('releases/')
    ? [`content/${name}/index.mdx`, `content/${name}.mdx`]
    : [`content/pages/${name}.mdx`];
}

type Link = Nodes & { url: string };

function* linksBelow(node: Nodes): Generator<Link> {
  if ('url' in node) yield node as Link;
  if ('children' in node) for (const child of node.children) yield* linksBelow(child);
}
