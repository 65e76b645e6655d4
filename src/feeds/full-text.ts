import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { tags } from '../components/mdx/index.ts';
import type { Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { toFeedHtml } from './feed-html.ts';

const container = AstroContainer.create({
  renderers: await loadRenderers([getContainerRenderer()]),
});

const rendered = new Map<string, Promise<string>>();

/** The full text of a release as HTML for feeds, each rendered once however many feeds hold it. */
export function fullText(release: Release): Promise<string> {
  // The dev server renders anew: the text may have changed.
  if (import.meta.env.DEV) return renderText(release);
  let text = rendered.get(release.id);
  if (!text) rendered.set(release.id, (text = renderText(release)));
  return text;
}

async function renderText(release: Release): Promise<string> {
  const { Content } = await render(release.entry);
  const html = await (await container).renderToString(Content, { props: { components: tags } });
  return toFeedHtml(html, absoluteUrl(release.path));
}
