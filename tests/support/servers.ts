import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurations } from '../../src/hosting/configurations.ts';
import type { Place } from '../../src/hosting/nginx.ts';

/** The servers that the site is tried on. */
export const serverNames = ['nginx', 'Caddy', 'workerd'] as const;
export type ServerName = (typeof serverNames)[number];

/** A real server with a built site. */
export interface RunningServer {
  address: string;
  port: number;
  stop: () => Promise<void>;
}

/** Environment variable in which the servers that were found are handed to Playwright's workers. */
const handedOver = 'PRESS_ROOM_SERVERS';

/** Cloudflare's tool, which brings workerd: not among the packages of the project for its size. */
const wrangler = ['--yes', 'wrangler@4.164.0'];

/** The servers that `findServers` found. */
export function foundServers(): ServerName[] {
  const names = process.env[handedOver]?.split(' ') ?? [];
  return serverNames.filter((name) => names.includes(name));
}

/**
 * Finds the servers, installing Debian's where we are root, and hands them on to Playwright.
 * @returns what to tell of those that cannot be had
 */
export async function findServers(): Promise<string[]> {
  const cloudflare = works('npx', [...wrangler, '--version']);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installMissing();
  const found: Record<ServerName, boolean> = {
    nginx: await hasNginx(),
    Caddy: await works('caddy', ['version']),
    workerd: await cloudflare,
  };
  process.env[handedOver] = serverNames.filter((name) => found[name]).join(' ');
  return serverNames
    .filter((name) => !found[name])
    .map((name) => `Not tried on ${name}: it is not installed here and could not be.`);
}

async function installMissing(): Promise<void> {
  const packages = [
    ...((await hasNginx()) ? [] : ['nginx-light', 'libnginx-mod-http-brotli-static']),
    ...((await works('caddy', ['version'])) ? [] : ['caddy']),
  ];
  if (packages.length === 0) return;
  await works('apt-get', ['update', '--quiet']);
  const words = ['install', '--quiet', '--yes', '--no-install-recommends', ...packages];
  await works('apt-get', words);
}

/** Where Debian says to nginx that it has the module. */
const brotli = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';
const hasNginx = async () => existsSync(brotli) && (await works('nginx', ['-v']));

/** Whether a command can be run, and ends well. */
function works(command: string, words: string[]): Promise<boolean> {
  const shell = process.platform === 'win32';
  const child = spawn(command, words, { stdio: 'ignore', timeout: 180_000, shell });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Starts a server with the configuration that is committed, but for folder, port and base path.
 * @param folder holds the built site, at the base path below it
 * @throws Error with what it said when it does not answer
 */
export async function startServer(
  name: ServerName,
  folder: string,
  base = '/',
): Promise<RunningServer> {
  const own = await mkdtemp(join(tmpdir(), 'press-room-server-'));
  const place: Place = { folder, port: await freePort(), base };
  const child = await starters[name](own, place);
  let said = '';
  child.stderr!.on('data', (piece) => (said += String(piece)));
  child.stdout!.on('data', (piece) => (said += String(piece)));
  const address = `http://127.0.0.1:${place.port}`;
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      // With all that it has started.
      process.kill(-child.pid!, 'SIGTERM');
      await ended;
    }
    await rm(own, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    if (await fetch(address).catch(() => undefined)) return { address, port: place.port, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${name} does not answer. ${said}`);
}

const starters: Record<ServerName, (own: string, place: Place) => Promise<ChildProcess>> = {
  async nginx(own, place) {
    const site = join(own, 'site.conf');
    const file = join(own, 'nginx.conf');
    await writeFile(site, configurations(place)['src/hosting/nginx.conf']!);
    await writeFile(
      file,
      `include ${brotli};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 2; pid ${own}/pid; error_log stderr;
events {}
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  client_body_temp_path ${own}/body; proxy_temp_path ${own}/proxy;
  fastcgi_temp_path ${own}/fastcgi; uwsgi_temp_path ${own}/uwsgi; scgi_temp_path ${own}/scgi;
  include ${site};
}
`,
    );
    return run('nginx', ['-c', file, '-e', 'stderr'], own);
  },
  async Caddy(own, place) {
    const file = join(own, 'Caddyfile');
    const site = configurations(place)['src/hosting/Caddyfile']!;
    await writeFile(file, `{\n\tadmin off\n}\n${site}`);
    return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], own);
  },
  async workerd(own, place) {
    const file = join(own, 'wrangler.json');
    const text = configurations(place)['src/hosting/wrangler.json']!;
    const configuration = JSON.parse(text) as { assets: { directory: string } };
    configuration.assets.directory = place.folder;
    await writeFile(file, JSON.stringify(configuration));
    const words = ['dev', '--config', file, '--ip', '127.0.0.1', '--port', String(place.port)];
    return run('npx', [...wrangler, ...words], own);
  },
};

function run(command: string, words: string[], own: string): ChildProcess {
  return spawn(command, words, {
    cwd: own,
    // A group of its own, so that all of it can be ended.
    detached: true,
    env: {
      ...process.env,
      HOME: process.env['HOME'] ?? own,
      XDG_DATA_HOME: own,
      CI: '1',
      WRANGLER_SEND_METRICS: 'false',
    },
  });
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
