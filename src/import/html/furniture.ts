import type { Element, ElementContent, Root } from 'hast';
import { shortened } from '../../lib/words.ts';
import type { Findings } from '../findings.ts';
import { elementsIn, hrefOf, textOf } from './hast-text.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Elements whose words are not read anywhere. */
const unseen = words('head style noscript template link meta base datalist');
/** Elements that never hold a release’s text. */
const never = words(`
  head style noscript template link meta base nav dialog menu svg canvas button select
  textarea input label datalist footer
`);
const roles = words(`
  navigation banner contentinfo search dialog alertdialog menu menubar complementary
  toolbar tablist form
`);
/** Words that sites name their furniture with, in classes and ids. */
const names = words(`
  skip skipnav skipnavi gnb lnb snb nav navi navigation menu submenu breadcrumb
  breadcrumbs location share sharing sns banner quick quickmenu satisfaction satis survey
  copyright pagination paging prevnext toolbar login search cookie cookies popup modal
  sidebar related comments footer util utility topmenu sitemap btns btn button buttons
  print family prev next toc advert ad ads
`);
/** Words that sites add to those. */
const parts = words(`
  area box wrap wrapper list layer inner group bar top bottom left right main sub site page view
  section block panel container content contents links news posts pages form
`);
/** Words that hide an element, or leave it to screen readers. */
const hiding = words('hidden blind invisible offscreen');

/** Words for parts that only pages of a site have. */
const frames = words(
  'skip skipnav skipnavi gnb lnb snb breadcrumb breadcrumbs footer navi navigation',
);

/** Whether it is a page of a site, with its frame around the text, rather than a document of its own. */
export function isPageOfSite(root: Root): boolean {
  return [...elementsIn(root)].some((element) => {
    const { tagName, properties } = element;
    if (tagName === 'nav' || tagName === 'footer')
      return textOf(element) !== '' && !isInQuote(element);
    if (['navigation', 'banner', 'contentinfo'].includes(String(properties['role'] ?? '')))
      return true;
    if (tagName !== 'div' && tagName !== 'ul') return false;
    return tokensOf(element).some((token) => frames.has(token)) || isMenu(element);
  });
}

const hiddenText = (node: Element) => `Hidden text was left out: “${shortened(textOf(node), 80)}”.`;
const lineOf = ({ position }: Element) => position && `line ${position.start.line}`;

/** A page without menus, banners, forms and hidden parts. Scripts are kept, to be looked at. */
export function withoutFurniture(root: Root, isPage: boolean, findings: Findings): Root {
  const whole = textOf(root).length;
  const prune = <Parent extends Element | Root>(parent: Parent): Parent => ({
    ...parent,
    children: (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : [];
      if (unseen.has(node.tagName)) return [];
      if (isHidden(node)) {
        // Sites hide layers and menus; in a document of its own somebody has hidden words.
        if (!isPage && textOf(node)) findings.lose(hiddenText(node), lineOf(node));
        return [];
      }
      return isPage && isFurniture(node, whole) ? [] : [prune(node)];
    }),
  });
  return prune(root);
}

function isFurniture(node: Element, whole: number): boolean {
  const { tagName, properties } = node;
  if (never.has(tagName) && !(tagName === 'footer' && isInQuote(node))) return true;
  if (tagName === 'head') return true;
  if (roles.has(String(properties['role'] ?? ''))) return true;
  if (tagName === 'header') return !holdsTitle(node);
  if (
    [
      'body',
      'html',
      'main',
      'article',
      'table',
      'tbody',
      'tr',
      'td',
      'p',
      'a',
      'img',
      'script',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
    ].includes(tagName)
  )
    return false;
  // Names alone do not tell when most of the text is inside: <div class="print">.
  const isSmall = textOf(node).length < whole / 3;
  if (tagName === 'form' || tagName === 'fieldset') return isSmall;
  if (isSmall && isNamedFurniture(node) && !holdsTitle(node)) return true;
  return isSmall && isMenu(node);
}

/** A quotation names who said it in a footer. */
const isInQuote = (node: Element) => textOf(node).length < 120 && /^[—–―-]/.test(textOf(node));

function holdsTitle(node: Element): boolean {
  const inside = [...elementsIn(node)];
  return (
    inside.some(({ tagName }) => tagName === 'h1') &&
    !inside.some(({ tagName }) => tagName === 'nav')
  );
}

/** A list that is nothing but links of the site: a menu. One of other addresses may belong to a text. */
function isMenu(node: Element): boolean {
  if (!['ul', 'ol', 'div', 'dl'].includes(node.tagName)) return false;
  const links = [...elementsIn(node)].filter(({ tagName }) => tagName === 'a');
  if (links.length < 4) return false;
  const inLinks = links.reduce((sum, link) => sum + textOf(link).length, 0);
  const isInternal = links.every(
    (link) => !/\.(?:pdf|hwpx?|docx?|xlsx?|zip)\b/i.test(hrefOf(link) + textOf(link)),
  );
  return isInternal && inLinks > textOf(node).length * 0.8;
}

export function isHidden({ tagName, properties }: Element): boolean {
  if (
    properties['hidden'] !== undefined &&
    properties['hidden'] !== false &&
    properties['hidden'] !== null
  )
    return true;
  if (String(properties['ariaHidden']) === 'true' && tagName !== 'img') return true;
  if (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
      String(properties['style'] ?? ''),
    )
  )
    return true;
  const classes = [properties['className']].flat().map(String);
  return classes.some(
    (name) =>
      hiding.has(name.toLowerCase()) ||
      /^(?:sr-only|visually-hidden|skip-?link|screen-?reader)/i.test(name),
  );
}

/**
 * Whether classes or id name an element furniture. An id may be the words of a section’s heading,
 * “share-of-exports”: it counts when every word of it is a site’s.
 */
function isNamedFurniture({ properties }: Element): boolean {
  const id = tokensIn([properties['id']]);
  const isSites = id.every((token) => names.has(token) || parts.has(token) || /^\d+$/.test(token));
  return [...tokensIn([properties['className']].flat()), ...(isSites ? id : [])].some((token) =>
    names.has(token),
  );
}

function tokensOf({ properties }: Element): string[] {
  return tokensIn([...[properties['className']].flat(), properties['id']]);
}

function tokensIn(attributes: unknown[]): string[] {
  return attributes
    .filter((name) => name !== undefined && name !== null)
    .flatMap((name) =>
      String(name)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[\s_-]+/),
    );
}
