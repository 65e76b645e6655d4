/**
 * `npm run test:browsers`: the three jobs in Firefox and WebKit, on the site in `dist/`. Ends with
 * 1 where a job could not be done; a browser that cannot be had is told and passed over.
 */
import { existsSync } from 'node:fs';
import { visitAll } from './visit.ts';

if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet. Build it with: npm run build');
  process.exit(2);
}
const visits = await visitAll(console.log);
for (const { browser, engine } of visits)
  if (!engine)
    console.log(
      `${browser} is not here and was passed over. Install it: npx playwright install ${browser.toLowerCase()}, or on Debian: apt-get install firefox-esr webkit2gtk-driver xvfb xauth`,
    );
const faults = visits.flatMap(({ jobs }) => jobs).filter(({ fault }) => fault !== undefined);
process.exit(faults.length > 0 ? 1 : 0);
