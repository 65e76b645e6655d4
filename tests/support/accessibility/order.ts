import type { Page } from '@playwright/test';

/**
 * Where the order of the document, which a screen reader speaks and Tab follows, is not the order
 * on the screen (WCAG 1.3.2 and 2.4.3). Inside a part of the page each text stands below the one
 * before it or to the right of it; so do the parts. One line for each that does not.
 */
export function outOfOrder(page: Page): Promise<{ texts: number; troubles: string[] }> {
  return page.evaluate(() => {
    interface Block {
      part: Element;
      text: string;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const blocks: Block[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent?.trim() || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (element.closest('.visually-hidden, .skip-links, caption, svg, [aria-hidden="true"]'))
        continue;
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      // Words that stand in one line with others belong to their sentence.
      const part = element.closest('nav, aside, header, footer, form, section, article, main')!;
      blocks.push({ part, text: node.textContent.trim().slice(0, 40), left, right, top, bottom });
    }
    const troubles: string[] = [];
    const follows = (block: Block, before: Block): boolean =>
      block.top >= before.bottom - 8 ||
      block.left >= before.right - 8 ||
      block.top >= before.top - 8;
    const said = new Map<Element, Block>();
    let before: Block | undefined;
    for (const block of blocks) {
      const first = !said.has(block.part);
      // Of another part the beginning counts: its texts may go on beside those of this one.
      const other = first && before ? said.get(before.part)! : before;
      if (other && (first || block.part === before?.part) && !follows(block, other))
        troubles.push(`“${block.text}” comes after “${other.text}” and stands before it`);
      if (first) said.set(block.part, block);
      before = block;
    }
    return { texts: blocks.length, troubles };
  });
}
