import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where distributions put a Chromium-based browser. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to launch the browser that the tests run in. */
export interface BrowserChoice {
  /** Absent for Playwright's own browser. */
  executablePath?: string;
  args: string[];
}

/**
 * The browser of this machine: Playwright's own if it is installed, else the system's.
 * @returns undefined when there is none
 */
export function findBrowser(): BrowserChoice | undefined {
  // Chromium's sandbox refuses to run as root, as in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (existsSync(chromium.executablePath())) return { args };
  const executablePath = systemBrowsers.find(existsSync);
  return executablePath === undefined ? undefined : { executablePath, args };
}

/**
 * Finds a browser, or installs one: Playwright's own, and where that cannot be downloaded and we
 * are root, Debian's.
 * @throws Error that says what to install when none can be had
 */
export function ensureBrowser(): BrowserChoice {
  const found = findBrowser();
  if (found) return found;
  const attempts: [string, string[]][] = [['npx', ['playwright', 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    attempts.push(
      ['apt-get', ['update', '--quiet']],
      ['apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium']],
    );
  for (const [command, args] of attempts) {
    console.log(`No browser found. Trying: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch {
      // The next attempt, or the message below, follows.
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium. Install it with "npx playwright install chromium" or your system’s package manager.',
  );
}
