import { placeHere } from './former-ids.ts';
import type { Offered } from './offered.ts';

/** A file at an address, with the field that puts it there. */
export interface FileAt {
  address: string;
  name: string;
  field: (string | number)[];
}

/** The rows of a table, as a file of its name and of each that it has had before. */
export function tableFiles({
  id: release,
  aliases,
  anchors,
  targets,
}: Offered): { name: string; id: string }[] {
  return targets
    .filter(({ kind, opening }) => kind === 'figure' && opening !== '<Figure')
    .flatMap(({ id }) => [
      { name: `${id}.csv`, id },
      ...anchors
        .filter((anchor) => placeHere(anchor, anchors, [release, ...aliases]) === id)
        .map((anchor) => ({ name: `${anchor.id}.csv`, id })),
    ]);
}

/** The files that lie beside the page of a release, at each of its addresses. */
export function filesToday(release: Offered): Omit<FileAt, 'field'>[] {
  const { id, aliases, attachments, pictures } = release;
  const names = [
    ...attachments.map(({ file }) => file),
    ...pictures,
    ...tableFiles(release).map(({ name }) => name),
  ];
  return [id, ...aliases].flatMap((address) => names.map((name) => ({ address, name })));
}

/** The same by the names that they had, and where they were before. */
export function formerFiles({ id, aliases, attachments }: Offered): FileAt[] {
  return attachments.flatMap(({ formerly }, index) =>
    formerly.flatMap((written, at) => {
      const field = ['attachments', index, 'formerly', at];
      const parts = written.split('/');
      return parts.length === 1
        ? [id, ...aliases].map((address) => ({ address, name: written, field }))
        : [{ address: parts.slice(0, 2).join('/'), name: parts[2]!, field }];
    }),
  );
}
