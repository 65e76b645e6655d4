import { chromium } from '@playwright/test';
import { measureSite, type Scale } from '../bench/scale/own-site.ts';
import { measurePeers } from '../bench/scale/peers.ts';
import { chosenBrowser } from '../support/browser.ts';
import type { Measurement, Row } from './row.ts';

/** The size that the targets are for. */
const aim = 10_000;
/** `REPORT_RELEASES=2000` measures fewer, for want of time: no target is met by that. */
const many = Number(process.env['REPORT_RELEASES'] ?? aim);
const half = many / 2;

const seconds = (time: number) => `${time.toFixed(1)} s`;

/** Builds of 10,000 releases and of half as many, one changed release, memory, search; peers over the same texts. */
export const large: Measurement = async () => {
  const browser = await chromium.launch(chosenBrowser());
  try {
    const small = await measureSite(browser, half);
    const whole = await measureSite(browser, many);
    const peers = (await measurePeers(many)).map(([name, time]) => `${name} ${time} s`);
    return rowsOf(small, whole, peers.join('; '));
  } finally {
    await browser.close();
  }
};

function rowsOf(small: Scale, whole: Scale, peers: string): Row[] {
  const growth = whole.build.seconds / small.build.seconds;
  const share = whole.again.seconds / whole.build.seconds;
  const stages = whole.stages.map((stage) => stage.join(' ')).join(', ');
  const peak = whole.build.peak;
  const row = (what: string, target: string, measured: string, met: boolean): Row => ({
    area: 'Large',
    what: `${many} releases: ${what}`,
    target: `${target} with ${aim}`,
    measured,
    met: met && many >= aim,
  });
  return [
    {
      ...row(
        'built and indexed, from nothing',
        '75 s',
        `${seconds(whole.build.seconds)} (${stages})`,
        whole.build.seconds <= 75,
      ),
      peers,
    },
    row(
      `as against ${half}`,
      '2.2 times as long',
      `${growth.toFixed(2)} times (${seconds(small.build.seconds)})`,
      growth <= 2.2,
    ),
    row(
      'memory of all processes',
      '4 GB',
      peak === undefined ? 'not measured here' : `${(peak / 1e9).toFixed(1)} GB`,
      peak !== undefined && peak <= 4e9,
    ),
    row(
      'one release changed, built again',
      'half of the whole',
      `${seconds(whole.again.seconds)}, ${Math.round(share * 100)} %`,
      share <= 0.5,
    ),
    row(
      'first results of a search, compressed',
      '220 kB',
      `${Math.round(whole.searchBytes / 1000)} kB`,
      whole.searchBytes <= 220_000,
    ),
    row(
      'the built site',
      'told',
      `${Math.round(whole.bytes / 1e6)} MB in ${whole.files} files`,
      true,
    ),
  ];
}
