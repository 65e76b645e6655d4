import type { Link, PhrasingContent, RootContent } from 'mdast';
import { besideName } from '../beside.ts';
import { wordsOf } from '../blocks/nodes.ts';
import type { Attachments } from './attachments.ts';
import { fileName, isFile, namesAtEnd } from './file-names.ts';

/**
 * Links to files lead to the attachments; the files that a sentence about attachments names become
 * links. A link to a file that is not there becomes its words.
 */
export async function linkAttachments(
  blocks: readonly RootContent[],
  attachments: Attachments,
  placeOf: (block: RootContent) => string | undefined,
): Promise<RootContent[]> {
  const result: RootContent[] = [];
  for (const block of blocks)
    result.push((await linked(block, attachments, placeOf(block))) as RootContent);
  for (const block of result) attachments.tellOfNamed(wordsOf(block), placeOf(block));
  return result;
}

async function linked(
  node: RootContent,
  attachments: Attachments,
  place: string | undefined,
): Promise<RootContent> {
  if (!('children' in node)) return node;
  const says =
    node.type === 'paragraph' && /\battach|\bannex|\bdownload|\benclosed/i.test(wordsOf(node));
  const children: RootContent[] = [];
  for (const child of node.children as RootContent[])
    if (child.type === 'link') children.push(...(await linkedFile(child, attachments, place)));
    else if (child.type === 'text' && says)
      children.push(...(await namedFiles(child.value, attachments, place)));
    else children.push(await linked(child, attachments, place));
  return { ...node, children } as RootContent;
}

async function linkedFile(
  link: Link,
  attachments: Attachments,
  place: string | undefined,
): Promise<PhrasingContent[]> {
  const name = besideName(link.url);
  if (name === undefined || !isFile.test(name) || link.url.startsWith('#')) return [link];
  const attachment = await attachments.take(name, wordsOf(link), place);
  return attachment ? [{ ...link, url: attachment.file }] : link.children;
}

async function namedFiles(
  text: string,
  attachments: Attachments,
  place: string | undefined,
): Promise<PhrasingContent[]> {
  const result: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(fileName)) {
    // A name may follow a word: the longest end of what stands there that is a file beside.
    const names = namesAtEnd(found);
    const name = names.find((one) => attachments.isBeside(one)) ?? names.at(-1)!;
    const attachment = name.startsWith('.') ? undefined : await attachments.take(name, name, place);
    if (!attachment) continue;
    const start = index + found.length - name.length;
    result.push(
      { type: 'text', value: text.slice(end, start) },
      { type: 'link', url: attachment.file, children: [{ type: 'text', value: name }] },
    );
    end = start + name.length;
  }
  result.push({ type: 'text', value: text.slice(end) });
  return result.filter((part) => part.type !== 'text' || part.value);
}
