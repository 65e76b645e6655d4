import { existsSync, globSync } from 'node:fs';
import { clickActions, keyActions, type Candidate, type Engine } from './engine.ts';
import { freePort, Program } from './process.ts';

const driver = '/usr/bin/WebKitWebDriver';

/** WebKitGTK’s MiniBrowser, on a screen in memory, through W3C WebDriver. */
export const systemWebKit: Candidate = { name: 'WebKit', start };

async function start(): Promise<Engine | undefined> {
  const binary = globSync('/usr/lib/*/webkit{2,}gtk-*/MiniBrowser').sort().at(-1);
  if (!existsSync(driver) || !existsSync('/usr/bin/xvfb-run') || !binary) return undefined;
  const port = await freePort();
  const program = new Program(
    'xvfb-run',
    ['--auto-servernum', '--server-args=-screen 0 1280x1000x24', driver, `--port=${port}`],
    // Its sandbox refuses to run as root, as in most containers.
    process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {},
  );
  const root = `http://127.0.0.1:${port}`;
  try {
    await answers(`${root}/status`);
    const { sessionId, capabilities } = (await send('POST', `${root}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `${root}/session/${sessionId}`;
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 950 });
    const perform = (actions: object[]) => send('POST', `${session}/actions`, { actions });
    return {
      name: `WebKitGTK ${capabilities.browserVersion}, WebDriver`,
      open: async (url) => void (await send('POST', `${session}/url`, { url })),
      evaluate: async <T>(expression: string) =>
        JSON.parse(
          (await send('POST', `${session}/execute/async`, {
            script: `const done = arguments[0]; (async () => JSON.stringify((await (${expression})) ?? null))().then(done)`,
            args: [],
          })) as string,
        ) as T,
      click: async (x, y) => void (await perform(clickActions(x, y))),
      press: async (key, ...held) => void (await perform(keyActions(key, held))),
      close: async () => {
        await send('DELETE', session).catch(() => undefined);
        program.end();
      },
    };
  } catch (error) {
    program.end();
    throw error;
  }
}

/** One command of WebDriver. @throws Error with the driver’s words when it refuses */
async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(value.message);
  return value;
}

/** Waits until the driver answers, half a minute at most. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
