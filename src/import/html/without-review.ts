import type { Element, ElementContent, Root } from 'hast';
import type { Findings } from '../findings.ts';
import { tellOfReview } from '../review.ts';
import { elementsIn, hrefOf } from './hast-text.ts';

/** Where the marks of comments lead in pages of Google Docs and of Word. */
const mark = /^#(?:cmnt|_msocom_)\d+$/;
/** Where a comment of Google Docs leads back to. */
const back = /^#cmnt_ref\d+$/;

/**
 * A page with its tracked changes accepted and without the comments in its margin. They are saved
 * behind the text as its notes are, and would be published as such.
 */
export function withoutReview(root: Root, findings: Findings): Root {
  const marks = new Set<string>();
  let changes = 0;
  const prune = <Parent extends Element | Root>(parent: Parent): Parent => ({
    ...parent,
    children: (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (isMark(node)) marks.add(hrefOf(node));
      if (isChange(node)) changes += 1;
      const isGone = isMark(node) || isComment(node) || (isChange(node) && node.tagName === 'del');
      return isGone ? [] : [prune(node)];
    }),
  });
  const pruned = prune(root);
  tellOfReview({ changes, comments: marks.size }, findings);
  return pruned;
}

const isMark = (element: Element) => element.tagName === 'a' && mark.test(hrefOf(element));

/** Words that are only struck out have no moment at which somebody did it. */
const isChange = ({ tagName, properties }: Element) =>
  ['ins', 'del'].includes(tagName) && properties['dateTime'] !== undefined;

/** A block that begins with the way back to its mark, or Word’s list of all comments. */
function isComment(element: Element): boolean {
  if (/mso-element:\s*comment-list/i.test(String(element.properties['style'] ?? ''))) return true;
  if (element.tagName !== 'div' && element.tagName !== 'p') return false;
  const [first, link] = elementsIn(element);
  const begins = element.tagName === 'div' && first?.tagName === 'p' ? link : first;
  return begins?.tagName === 'a' && back.test(hrefOf(begins));
}
