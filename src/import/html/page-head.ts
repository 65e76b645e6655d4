import type { Root } from 'hast';
import type { FactLine } from '../facts/fact-lines.ts';
import { elementsIn, hrefOf, textOf } from './hast-text.ts';

/** What the head of a page says of it. */
export function headOf(root: Root): { title?: string; canonical?: string; facts: FactLine[] } {
  const all = [...elementsIn(root)];
  const meta = (name: string) => {
    const found = all.find(
      ({ tagName, properties }) =>
        tagName === 'meta' && (properties['property'] === name || properties['name'] === name),
    );
    return String(found?.properties['content'] ?? '').trim() || undefined;
  };
  const canonical = all.find(
    ({ tagName, properties }) =>
      tagName === 'link' && [properties['rel']].flat().includes('canonical'),
  );
  const title = meta('og:title') ?? textOf(all.find(({ tagName }) => tagName === 'title') ?? root);
  const address = (canonical && hrefOf(canonical)) || meta('og:url');
  const published = meta('article:published_time');
  return {
    ...(all.some(({ tagName }) => tagName === 'title') || meta('og:title') ? { title } : {}),
    ...(address && { canonical: address }),
    facts: published ? [{ label: 'Published', value: published.slice(0, 10) }] : [],
  };
}
