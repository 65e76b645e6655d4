import type { RootContent } from 'mdast';
import { wordsOf, type Tag } from './nodes.ts';

const agenda =
  /^(?:the )?(?:agenda|agenda items?|items? (?:on|of) the agenda|topics of discussion)$/i;

/** Marks the numbered list of a section that is called the agenda. */
export function markAgenda(blocks: readonly RootContent[]): RootContent[] {
  let expecting = false;
  return blocks.map((block) => {
    if (block.type === 'heading') expecting = agenda.test(wordsOf(block).trim());
    else if (expecting && block.type === 'list' && block.ordered) {
      expecting = false;
      const tag: Tag = { type: 'tag', name: 'Agenda', attributes: {}, children: [block] };
      return tag;
    }
    return block;
  });
}
