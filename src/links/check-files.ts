import type { Mistake } from '../schema/mistakes.ts';
import { running } from '../schema/check-attachments.ts';
import { ownFiles } from '../schema/own-files.ts';
import { filesToday, formerFiles, tableFiles } from './files-beside.ts';
import type { Offered } from './offered.ts';
import type { Site } from './resolve.ts';

/** What is wrong with the files beside the pages: each address is one file’s, and a release’s own. */
export function checkFiles(site: Site): Mistake[] {
  const holders = new Map<string, Offered>();
  // Files of today first: an old name gives way to them.
  for (const release of site.releases)
    for (const { address, name } of filesToday(release)) holders.set(`${address}/${name}`, release);
  const attached = site.releases.flatMap(attachedAsTables);
  const former = site.releases.flatMap((release) =>
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
  return [...attached, ...former];
}

/** Attachments with the name of a file that the site makes of a table. */
function attachedAsTables(release: Offered): Mistake[] {
  const made = new Map(tableFiles(release).map(({ name, id }) => [name, id]));
  return release.attachments.flatMap(({ file }, index) => {
    const id = made.get(file);
    return id === undefined
      ? []
      : [
          {
            ...release.locate(['attachments', index, 'file']),
            message: `“${file}” is also the file that the site makes of the table “${id}”. Give the attachment another name.`,
          },
        ];
  });
}
