import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickActions, keyActions, type Candidate, type Engine } from './engine.ts';
import { Program } from './process.ts';

/** Where distributions put Firefox. */
const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The system’s Firefox, through WebDriver BiDi, which it speaks by itself. */
export const systemFirefox: Candidate = { name: 'Firefox', start };

async function start(): Promise<Engine | undefined> {
  const command = places.find(existsSync);
  if (!command) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'press-room-firefox-'));
  // No page of Firefox’s own, and no request but ours.
  await writeFile(
    join(profile, 'user.js'),
    [
      'user_pref("browser.shell.checkDefaultBrowser", false);',
      'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
      'user_pref("app.update.enabled", false);',
      'user_pref("network.captive-portal-service.enabled", false);',
    ].join('\n'),
  );
  const size = ['--width', '1280', '--height', '900'];
  const args = ['--headless', '--no-remote', '--profile', profile, ...size];
  const program = new Program(command, [...args, '--remote-debugging-port', '0']);
  const close = async (): Promise<void> => {
    program.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const [, address] = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
    const send = await connect(`${address}/session`);
    const session = (await send('session.new', { capabilities: {} })) as {
      capabilities: { browserVersion: string };
    };
    const { contexts } = (await send('browsingContext.getTree', {})) as {
      contexts: { context: string }[];
    };
    const { context } = contexts[0]!;
    const perform = (actions: object[]) => send('input.performActions', { context, actions });
    return {
      name: `Firefox ${session.capabilities.browserVersion}, WebDriver BiDi`,
      open: async (url) =>
        void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
      evaluate: async <T>(expression: string) => {
        const answer = (await send('script.evaluate', {
          expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
          target: { context },
          awaitPromise: true,
        })) as { result?: { value: string }; exceptionDetails?: { text: string } };
        if (!answer.result) throw new Error(answer.exceptionDetails?.text);
        return JSON.parse(answer.result.value) as T;
      },
      click: async (x, y) => void (await perform(clickActions(x, y))),
      press: async (key, ...held) => void (await perform(keyActions(key, held))),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Send = (method: string, params: object) => Promise<unknown>;

/** Commands and their answers over one socket (W3C WebDriver BiDi, “transport”). */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, message } = JSON.parse(String(data)) as {
      id?: number;
      result?: unknown;
      message?: string;
    };
    const answer = waiting.get(id ?? -1);
    if (result === undefined) answer?.reject(new Error(message));
    else answer?.resolve(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No answer from ${address}`)));
  });
  return (method, params) => {
    const id = waiting.size;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  };
}
