import { defineConfig } from '@playwright/test';
import { chosenBrowser } from './support/browser.ts';
import { port } from './support/site.ts';

const isContinuous = Boolean(process.env['CI']);

/** One runner for both: units in Node, and readers in a browser before the built site. */
export default defineConfig({
  testDir: '.',
  // Of a stand, where whoever has begun the tests looks for it.
  outputDir: process.env['TEST_RESULTS'] ?? '../test-results',
  fullyParallel: true,
  forbidOnly: isContinuous,
  workers: 2,
  // Some begin with a build of their own, two of them at once.
  timeout: isContinuous ? 120_000 : 60_000,
  // A slow machine is no fault of the site’s; the tests that measure time have limits of their own.
  expect: {
    timeout: 10_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/names/{arg}{ext}' },
  },
  // What is committed is compared with; nobody’s run writes it anew by itself.
  updateSnapshots: 'none',
  retries: isContinuous ? 1 : 0,
  reporter: [['list'], ['./support/summary.ts']],
  use: {
    baseURL: `http://localhost:${port}`,
    // Recording takes as long as many a test: where there is a second try, that is recorded.
    trace: isContinuous ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: chosenBrowser(),
  },
  webServer: {
    command: 'node src/build/serve.ts',
    cwd: '..',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'browser', testDir: 'e2e' },
    { name: 'servers', testDir: 'servers' },
  ],
});
