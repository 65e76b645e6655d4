import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/**
 * Where distributions put a Chromium-based browser. The shell without a window’s own pages comes first:
 * it is what Playwright brings along itself, and tests take half the time in it.
 */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Environment variable in which `npm test` hands the browser it found to Playwright's workers. */
const handedOver = 'PRESS_ROOM_BROWSER';

// Chromium's sandbox refuses to run as root, as in most containers.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** How to launch the browser that `ensureBrowser` found; Playwright's own when it did not run. */
export function chosenBrowser(): LaunchOptions {
  const executablePath = process.env[handedOver] ?? systemBrowsers.find(existsSync);
  const own = existsSync(chromium.executablePath()) && !process.env[handedOver];
  return own || !executablePath ? { args } : { executablePath, args };
}

/**
 * Finds a browser that starts, or installs one: Playwright's own, and where that cannot be
 * downloaded and we are root, Debian's.
 * @throws Error that says what to install when none can be had
 */
export async function ensureBrowser(): Promise<void> {
  if (await findBrowser()) return;
  for (const [command, ...parameters] of installers()) {
    console.log(`No browser found. Trying: ${command} ${parameters.join(' ')}`);
    try {
      const stdio = ['ignore', 'ignore', 'inherit'] as const;
      execFileSync(command!, parameters, { stdio: [...stdio], timeout: 300_000 });
    } catch {
      // The next attempt, or the message below, follows.
    }
    if (await findBrowser()) return;
  }
  throw new Error(
    'The browser tests need Chromium. Install it with "npx playwright install chromium" or your system’s package manager.',
  );
}

/** Tries Playwright's own browser and those of the system; remembers the first that starts. */
async function findBrowser(): Promise<boolean> {
  for (const executablePath of [undefined, ...systemBrowsers.filter(existsSync)]) {
    try {
      const browser = await chromium.launch(executablePath ? { executablePath, args } : { args });
      await browser.close();
      if (executablePath) process.env[handedOver] = executablePath;
      return true;
    } catch {
      // Not there, or not whole.
    }
  }
  return false;
}

function installers(): string[][] {
  const own = ['npx', 'playwright', 'install', 'chromium'];
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [own];
  return [
    own,
    ['apt-get', 'update', '--quiet'],
    // Older releases of Debian have the second only.
    ...['chromium-headless-shell', 'chromium'].map((name) => [
      'apt-get',
      'install',
      '--quiet',
      '--yes',
      '--no-install-recommends',
      name,
    ]),
  ];
}
