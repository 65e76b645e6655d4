import { defineConfig } from '@playwright/test';
import { chosenBrowser } from './support/browser.ts';
import { port } from './support/site.ts';

/** One runner for both: units in Node, and readers in a browser before the built site. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['./support/summary.ts']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
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
  ],
});
