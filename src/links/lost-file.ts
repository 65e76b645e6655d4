import { nearest } from '../lib/words.ts';
import { fixedByItself, lostWords, type Lost } from './lost.ts';
import type { Offered } from './offered.ts';
import type { Remedy } from './remedies.ts';

/**
 * The message for a public attachment that is not attached any more.
 * @param address address of its release below `/releases/`, perhaps an old one
 * @param isPublic whether a file of the release has been public under its name
 */
export function lostFile(
  address: string,
  name: string,
  since: string,
  { id, file, attachments, locate }: Offered,
  isPublic: (name: string) => boolean,
): Lost {
  const names = attachments.map((attachment) => attachment.file);
  // What was public beside it is another file.
  const ofItsKind = names.filter((other) => ending(other) === ending(name) && !isPublic(other));
  const best = nearest(name, ofItsKind) ?? (ofItsKind.length === 1 ? ofItsKind[0] : undefined);
  const formerly = id === address ? name : `${address}/${name}`;
  const leadTo = (other: string): Remedy => ({
    kind: 'formerly',
    file,
    attachment: names.indexOf(other),
    name: formerly,
  });
  const path = `/releases/${address}/${name}`;
  const what = lostWords(path, since);
  const entry = `“formerly: [${formerly}]”`;
  return {
    ...locate(best ? ['attachments', names.indexOf(best), 'file'] : ['attachments']),
    address: path,
    message: best
      ? `${what} and probably became “${best}”: write ${entry} below it. ${fixedByItself}`
      : `${what}. Put the file back under “attachments”, or write ${entry} below the one that takes its place.`,
    ...(best && { remedy: leadTo(best) }),
    places: names,
    leadTo,
  };
}

const ending = (name: string) => name.slice(name.lastIndexOf('.'));
