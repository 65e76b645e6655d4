import type { Mistake } from '../schema/mistakes.ts';
import { running } from '../schema/check-attachments.ts';
import { ownFiles } from '../schema/own-files.ts';
import type { Offered } from './offered.ts';
import type { Site } from './resolve.ts';

/** A file at an address, with the field that puts it there. */
interface FileAt {
  address: string;
  name: string;
  field: (string | number)[];
}

/** What is wrong with the files beside the pages: each address is one file’s, and a release’s own. */
export function checkFiles(site: Site): Mistake[] {
  const holders = new Map<string, Offered>();
  // Files of today first: an old name gives way to them.
  for (const release of site.releases)
    for (const { address, name } of filesToday(release)) holders.set(`${address}/${name}`, release);
  return site.releases.flatMap((release) =>
    formerFiles(release).flatMap(({ address, name, field }): Mistake[] => {
      const wrong = (message: string) => [{ ...release.locate(field), message }];
      if (ownFiles.test(name))
        return wrong(`“${name}” is a file that the site makes for every release. Remove it here.`);
      if (running.test(name))
        return wrong(
          `“${name}” could run programs at its readers’, and no attachment ever had such a name. Remove it here.`,
        );
      const key = `${address}/${name}`;
      const holder = holders.get(key);
      holders.set(key, release);
      return holder
        ? wrong(
            `/releases/${key} is already a file of ${holder === release ? 'this release' : holder.file}. Remove it here.`,
          )
        : [];
    }),
  );
}

function filesToday({ id, aliases, attachments, targets }: Offered): Omit<FileAt, 'field'>[] {
  const names = [
    ...attachments.map(({ file }) => file),
    ...targets.filter(({ kind }) => kind === 'figure').map((figure) => `${figure.id}.csv`),
  ];
  return [id, ...aliases].flatMap((address) => names.map((name) => ({ address, name })));
}

function formerFiles({ id, aliases, attachments }: Offered): FileAt[] {
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
