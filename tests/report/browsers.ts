import { visitAll } from '../browsers/visit.ts';
import type { Measurement } from './row.ts';

/** The three jobs in Firefox and WebKit, on the site in `dist/`; Chromium has the whole test run. */
export const browsers: Measurement = async () =>
  (await visitAll(console.error)).map(({ browser, engine, jobs }) => {
    const done = jobs.filter(({ fault }) => fault === undefined).length;
    const slowest = Math.max(0, ...jobs.map(({ milliseconds }) => milliseconds));
    return {
      area: 'Open',
      what: `Reading, searching and linking in ${browser}`,
      target: 'all jobs done',
      measured: engine
        ? `${done} of ${jobs.length} jobs done in ${engine}, the slowest in ${(slowest / 1000).toFixed(1)} s`
        : 'not measured: the browser is not on this machine',
      met: jobs.length > 0 && done === jobs.length,
    };
  });
