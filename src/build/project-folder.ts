import { SettingsMistake } from './settings.ts';

/**
 * Characters that Astro and Vite read in the path of a file as part of an address: they look for
 * another file, and a build tells mistakes of files that nobody has written.
 */
const misread = /[%#?"]/;

/**
 * Stops where the project lies in a folder that it cannot be built in.
 * @param root folder of the project
 * @throws SettingsMistake that says what to rename
 */
export function checkFolder(root: string): void {
  const [sign] = misread.exec(root) ?? [];
  if (sign === undefined) return;
  throw new SettingsMistake(
    `The project cannot lie in ${root}: “${sign}” in the name of a folder is misread by Astro. Rename that folder, or move the project, and run this again.`,
  );
}
