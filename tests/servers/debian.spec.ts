import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { configurations } from '../../src/hosting/configurations.ts';
import { foundServers, freePort } from '../support/servers.ts';

// As whoever follows the README has it: /etc/nginx as Debian installs it, and our file in its conf.d.
const debians = '/etc/nginx/sites-available/default';
test.skip(!foundServers().includes('nginx') || !existsSync(debians), 'There is no Debian’s nginx.');
test.skip(process.getuid?.() !== 0, 'Debian’s configuration is for root.');

let own: string;
let port: number;
let nginx: ChildProcess | undefined;
const file = () => join(own, 'nginx.conf');
const debianDefault = () => join(own, 'sites-enabled/default');
const ours = () => join(own, 'conf.d/press-room.conf');

test.beforeEach(async () => {
  own = mkdtempSync(join(tmpdir(), 'press-room-nginx-'));
  port = await freePort();
  cpSync('/etc/nginx', own, { recursive: true, verbatimSymlinks: true });
  const whole = readFileSync(file(), 'utf8')
    .replaceAll('/etc/nginx/', `${own}/`)
    .replaceAll('/var/log/nginx/', `${own}/`)
    .replace('/run/nginx.pid', `${own}/pid`)
    // The folder of this test is root’s alone.
    .replace('user www-data', 'user root');
  writeFileSync(file(), whole);
  const site = readFileSync(debians, 'utf8').replaceAll(/^(\s*listen .*?)80 /gm, `$1${port} `);
  rmSync(debianDefault(), { force: true });
  writeFileSync(debianDefault(), site);
  const place = { folder: join(process.cwd(), 'dist'), port, base: '/' };
  writeFileSync(ours(), configurations(place)['src/hosting/nginx.conf']!);
});
test.afterEach(async () => {
  if (nginx?.exitCode === null) {
    nginx.kill();
    await once(nginx, 'exit');
  }
  nginx = undefined;
  rmSync(own, { recursive: true });
});

/** Starts it without Debian's own site, until it answers. */
async function start(): Promise<void> {
  rmSync(debianDefault());
  nginx = spawn('nginx', ['-c', file(), '-g', 'daemon off;'], { stdio: 'ignore' });
  await expect(() => fetch(address(), { redirect: 'manual' })).toPass();
}
const address = () => `http://127.0.0.1:${port}/`;

test('beside Debian’s own site nginx refuses, and names what is to be removed', () => {
  const { status, stderr } = spawnSync('nginx', ['-t', '-c', file()], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('a duplicate default server');
  expect(stderr).toContain(debianDefault());
});

test('without Debian’s own site the press room is there, whatever name it is asked by', async () => {
  await start();
  const page = readFileSync('dist/index.html', 'utf8');
  expect(await (await fetch(address())).text()).toBe(page);
  expect(await (await fetch(address().replace('127.0.0.1', 'localhost'))).text()).toBe(page);
});

test('with the lines of the certificate the press room is there by https alone', async () => {
  const secure = await freePort();
  const [key, certificate] = [join(own, 'a.key'), join(own, 'a.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  const text = readFileSync(ours(), 'utf8')
    .replaceAll(/^ {2}# (listen|ssl_|if \(\$scheme)/gm, '  $1')
    .replaceAll('443', String(secure))
    .replace('/etc/ssl/certs/press-room.pem', certificate)
    .replace('/etc/ssl/private/press-room.key', key);
  writeFileSync(ours(), text);
  await start();
  const led = await fetch(`${address()}about/?a=1`, { redirect: 'manual' });
  expect([led.status, led.headers.get('location')]).toEqual([301, 'https://127.0.0.1/about/?a=1']);
  const asked = request({ port: secure, path: '/about/', rejectUnauthorized: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
});
