import { isDeepStrictEqual } from 'node:util';
import { chromium } from '@playwright/test';
import { payloads } from '../fixtures/attack/payloads.ts';
import { Canary } from '../support/attack/canary.ts';
import { twin } from '../support/attack/carriers.ts';
import { typeAll } from '../support/attack/queries.ts';
import { shapesOf } from '../support/attack/shapes.ts';
import { attackedSite } from '../support/attack/site.ts';
import { chosenBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/site.ts';
import type { Measurement } from './row.ts';

/** Every payload in every place of a release, in every query and every address. */
export const attack: Measurement = async () => {
  const site = await attackedSite();
  const served = await serveFolder(site.dist);
  const browser = await chromium.launch(chosenBrowser());
  try {
    const { carriers, dist } = site;
    const harmless = shapesOf(dist, twin);
    const kinds = Object.keys(harmless);
    const broken = carriers.ids.flatMap((id) => {
      const shapes = shapesOf(dist, id);
      return kinds.filter((kind) => !isDeepStrictEqual(shapes[kind], harmless[kind]));
    });
    const page = await browser.newPage();
    const canary = await Canary.on(page, served.address);
    for (const id of carriers.ids)
      for (const path of [
        `/releases/2021/${id}/`,
        `/releases/2021/${id}/cite/`,
        `/topics/${id}/`,
      ]) {
        await page.goto(served.address + path);
        await canary.ask(path);
      }
    const pages = carriers.ids.length * 3;
    const byAuthors = canary.alarms.splice(0).length;

    await page.goto(`${served.address}/search/`);
    const typed = await typeAll(page, '#search-query', '#search-results');
    for (const { id, text } of payloads) {
      const encoded = encodeURIComponent(text.toWellFormed());
      for (const path of [
        `/search/?q=${encoded}`,
        `/${encoded}/?${encoded}#${encoded}`,
        `/releases/2021/${twin}/?mark=${encoded}#${encoded}`,
      ]) {
        await page.goto(served.address + path);
        await canary.ask(id);
      }
    }
    const byReaders = typed.length + canary.alarms.length;
    return [
      {
        area: 'Locked',
        what: `${payloads.length} attacks × ${carriers.tried / carriers.ids.length} places of a release: files that are, but for their words, not those of a harmless one`,
        target: '0 (100 attacks)',
        measured: `${broken.length} of ${carriers.ids.length * kinds.length} files; ${carriers.refusals.length} of ${carriers.tried} refused, each with one message`,
        met: broken.length === 0,
      },
      {
        area: 'Locked',
        what: 'The same in Chromium: programs that run, dialogs, requests elsewhere, what the policy had to stop',
        target: '0',
        measured: `${byAuthors} on ${pages} pages`,
        met: byAuthors === 0,
      },
      {
        area: 'Locked',
        what: 'Attacks as queries (typed, by address), as paths, as # and as words to mark',
        target: '0 run or become markup',
        measured: `${byReaders} of ${payloads.length * 4}`,
        met: byReaders === 0,
      },
    ];
  } finally {
    await browser.close();
    await served.close();
    await site.remove();
  }
};
