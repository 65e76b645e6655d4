import type { Page } from '@playwright/test';

/**
 * What a reader could not read as the page is laid out now: sideways scrolling of the page, text
 * that is cut off, text that lies over other text. One line for each.
 */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const troubles: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      troubles.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);

    const seen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, .skip-links') &&
      !isClippedAway(element);
    // A caption for assistive technology alone is clipped to nothing.
    function isClippedAway(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    }
    // A dialog lies over the page, and so do a bar and a button that stay in the window.
    const modal = document.querySelector('dialog[open]');
    const floats = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== modal; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
      return false;
    };
    const shown = (text: string | null): string => (text ?? '').trim().slice(0, 40);

    interface Line {
      node: Node;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const lines: Line[] = [];
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || !seen(parent) || floats(parent)) continue;
      let [left, right] = [-Infinity, Infinity];
      for (let at: Element | null = parent; at && at !== root; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === 'visible') continue;
        const box = at.getBoundingClientRect();
        if (box.width < 48) troubles.push(`squeezed: “${shown(at.textContent)}”`);
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        const cuts = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
        if (cuts && (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1))
          troubles.push(`cut off: “${shown(at.textContent)}”`);
      }
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // The middle of a line: lines may stand closer than their letters’ boxes are high.
        const inset = box.height * 0.22;
        const line = {
          node,
          left: Math.max(box.left, left) + 1,
          right: Math.min(box.right, right) - 1,
          top: box.top + inset,
          bottom: box.bottom - inset,
        };
        if (line.right > line.left) lines.push(line);
      }
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [index, line] of lines.entries())
      for (let next = index + 1; next < lines.length; next++) {
        const other = lines[next]!;
        if (other.top >= line.bottom) break;
        if (other.node !== line.node && other.left < line.right && line.left < other.right)
          troubles.push(
            `one over the other: “${shown(line.node.textContent)}”, “${shown(other.node.textContent)}”`,
          );
      }
    return [...new Set(troubles)];
  });
}
