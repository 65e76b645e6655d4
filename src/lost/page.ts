/** The page of an address that leads nowhere: proposes what may have been meant. */
import { url } from '../lib/url.ts';
import { readAddress } from './address.ts';
import { firstExisting } from './existing.ts';
import { ownPage } from './own-page.ts';
import { propose } from './propose.ts';
import { makeRoom, showCertain, showField, showNear, showWays } from './view.ts';

const asked = readAddress(location.pathname, url('/'));

async function answer(): Promise<void> {
  // What typically damages an address is taken off: a page that is then there was surely meant.
  const meant = await firstExisting(asked.repaired.map((path) => url(path)));
  const found = meant ? undefined : await propose(asked);
  makeRoom();
  if (meant) showCertain(meant, asked);
  else showNear(ownPage(asked), found!, asked);
  showField(asked);
}

// Without network or index the page stays as it came: with the ways to search and list.
answer()
  .catch(() => undefined)
  .finally(showWays);
