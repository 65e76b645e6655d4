import type { Element, Root } from 'hast';
import { elementsIn, textOf } from './hast-text.ts';

/** Ids under which sites put what a page is about. */
const ids = ['release-text', 'content', 'contents', 'main', 'main-content', 'article', 'container'];
/** Less of a page’s text than this, and the part is not what the page is about. */
const least = 0.3;

/** The part of a page that holds its text: what it marks as such, else all of it. */
export function mainPart(root: Root): { part: Element | Root; marked: boolean } {
  const all = [...elementsIn(root)];
  const whole = textOf(root).length;
  const holdsEnough = (element: Element | undefined): element is Element =>
    element !== undefined && textOf(element).length > whole * least;
  const mains = all.filter(
    ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main',
  );
  const articles = all.filter(({ tagName }) => tagName === 'article');
  const named = ids.map((id) => all.find(({ properties }) => properties['id'] === id));
  const candidates = [...(articles.length === 1 ? articles : []), ...mains, ...named];
  const part = candidates.find(holdsEnough);
  if (part) return { part, marked: true };
  return { part: all.find(({ tagName }) => tagName === 'body') ?? root, marked: false };
}

/** The innermost element that holds nearly all words of a part: the text itself, without its frame. */
export function ownText(part: Element | Root): Element | Root {
  const whole = textOf(part).length;
  let here = part;
  for (;;) {
    const inner: Element | undefined = (here.children as Element[]).find(
      (node) =>
        node.type === 'element' && node.tagName !== 'script' && textOf(node).length > whole * 0.7,
    );
    if (!inner || ['p', 'ul', 'ol', 'dl'].includes(inner.tagName)) return here;
    here = inner;
  }
}
