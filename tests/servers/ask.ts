import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { RunningServer } from '../support/servers.ts';

/** An answer as it came, not unpacked, no redirect followed. */
export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as it is written. */
export async function ask(
  { port }: RunningServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answered> {
  const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode!, headers: answer.headers, body: await buffer(answer) };
}

/**
 * Sends a request line that no client of ours would write, and gives all that comes back.
 * @param version of HTTP: what proxies ask in may be older
 */
export async function askRaw(
  { port }: RunningServer,
  path: string,
  headers: Record<string, string> = {},
  version = '1.1',
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(5000, () => socket.destroy());
  // A server may hang up on such a request.
  socket.on('error', () => undefined);
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/${version}\r\n${lines.join('')}\r\n`);
  return (await buffer(socket).catch(() => Buffer.alloc(0))).toString('latin1');
}

/** Hosts read `_headers`, which has no word for some of what a configuration of a server has. */
export const isHost = (name: string) => name === 'workerd';

/** A type without its encoding: hosts say it for some. */
export const plain = (type = '') => type.split(';')[0];
