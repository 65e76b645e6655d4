/**
 * `npm run screenshots`: takes the pictures of the press officer's page from the real commands and
 * the real site, in a copy of the project, and writes them into `.github/press-officer/`.
 */
import { ensureBrowser } from '../support/browser.ts';
import { hasTerminal } from '../support/terminal.ts';
import { clearPictures, Desk, folder } from './desk.ts';
import { prepare, steps } from './steps.ts';

/** Everybody who clones the project has them. Bytes. */
const most = 600_000;

if (!hasTerminal) throw new Error('Questions are answered in a terminal, which util-linux makes.');
await ensureBrowser();
const desk = await Desk.open();
try {
  await prepare(desk);
  await clearPictures();
  for (const { name, take } of steps) {
    await take(desk, name);
    console.log(`${folder}/${name}.webp  ${Math.round(desk.pictures.get(name)! / 1000)} kB`);
  }
} finally {
  await desk.close();
}
const total = [...desk.pictures.values()].reduce((sum, bytes) => sum + bytes, 0);
console.log(`${steps.length} pictures, ${Math.round(total / 1000)} kB.`);
if (total > most) throw new Error(`Together they may have ${most / 1000} kB.`);
