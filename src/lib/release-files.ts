import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeHere } from '../links/citations/address.ts';
import { citationFiles } from '../links/citations/citations.ts';
import { placeHere } from '../links/former-ids.ts';
import { figuresOf, picturesOf } from '../markdown/figures-in-text.ts';
import type { Figure } from '../markdown/figures.ts';
import { mediaTypeOf } from './attachments.ts';
import { toCsv } from './csv.ts';
import { releaseText } from './release-text.ts';
import type { Release } from './releases.ts';

/** A file beside the page of a release. */
export interface ReleaseFile {
  /** Address of the release below `/releases/`, its own or an old one. */
  address: string;
  file: string;
  mediaType: string;
  read: () => Promise<Uint8Array>;
}

/**
 * The files of a release at every address they have had: its attachments, the rows of its figures
 * as CSV, its pictures as they were made, for its Markdown twin, and how programs that keep
 * references cite it. A static host cannot lead from one file to another, so old addresses hold
 * them too.
 */
export function filesOf(release: Release): ReleaseFile[] {
  const { id, aliases, anchors, attachments, entry } = release;
  const body = releaseText(entry);
  const addresses = [id, ...aliases];
  const everywhere = (file: string, rest: Omit<ReleaseFile, 'address' | 'file'>) =>
    addresses.map((address) => ({ address, file, ...rest }));

  const attached = attachments.flatMap(({ file, formerly, source, mediaType }) => {
    const rest = { mediaType, read: (): Promise<Uint8Array> => readFile(source) };
    return [file, ...formerly].flatMap((name) => {
      const parts = name.split('/');
      // With its release before it: it was attached to another one.
      return parts.length === 1
        ? everywhere(name, rest)
        : [{ address: parts.slice(0, 2).join('/'), file: parts[2]!, ...rest }];
    });
  });
  const figures = figuresOf(body).flatMap(({ id }) => {
    const old = anchors.filter((anchor) => placeHere(anchor, anchors, addresses) === id);
    return [id, ...old.map((anchor) => anchor.id)].flatMap((name) =>
      everywhere(`${name}.csv`, {
        mediaType: 'text/csv; charset=utf-8; header=present',
        read: () => encoded(toCsv(figureOf(release, id))),
      }),
    );
  });
  const own = new Set(attachments.map(({ file }) => file));
  const pictures = picturesOf(body)
    .filter((file) => !own.has(file))
    .flatMap((file) => {
      const source = join(dirname(entry.filePath!), file);
      return everywhere(file, { mediaType: mediaTypeOf(file), read: () => readFile(source) });
    });
  const citations = citationFiles.map(({ name, mediaType, write }) => ({
    address: id,
    file: name,
    mediaType: `${mediaType}; charset=utf-8`,
    read: () => encoded(write(describeHere(release))),
  }));
  return [...attached, ...figures, ...pictures, ...citations];
}

/** Read again when it is asked for: of an archive's figures, each thread would have all in memory. */
function figureOf({ entry }: Release, id: string): Figure {
  return figuresOf(releaseText(entry)).find((figure) => figure.id === id)!;
}

function encoded(text: string): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(text));
}
