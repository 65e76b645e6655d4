import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import mime from 'mime';

/** A folder served as by a host that compresses, and the bytes that have left it. */
export interface GzipServer {
  address: string;
  /**
   * Bytes of the responses since the last time, headers included: what the sockets have written.
   * @param until of those sent by this moment, in milliseconds since 1970
   */
  takeBytes(until?: number): number;
  close(): Promise<void>;
}

/** What static hosts compress; anything else is sent as it is. */
const compressed = /^text\/|javascript|json|xml|wasm/;

/** Serves a folder with gzip, level 6 as hosts have it, and ten minutes of keeping as GitHub Pages. */
export async function serveCompressed(folder: string): Promise<GzipServer> {
  const written = new WeakMap<Socket, number>();
  let sent: { at: number; bytes: number }[] = [];
  const ready = new Map<string, { body: Buffer; headers: Record<string, string> }>();

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      if (!ready.has(file)) ready.set(file, prepared(file, await readFile(join(folder, file))));
      const { body, headers } = ready.get(file)!;
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { socket } = request;
    response.on('finish', () => {
      const { bytesWritten } = socket;
      sent.push({ at: Date.now(), bytes: bytesWritten - (written.get(socket) ?? 0) });
      written.set(socket, bytesWritten);
    });
    void answer(decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));

  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    takeBytes(until = Infinity) {
      const bytes = sent.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0);
      sent = [];
      return bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function prepared(file: string, content: Buffer) {
  const type = mime.getType(file) ?? 'application/octet-stream';
  const text = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
  const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
  const zip = compressed.test(type) && !isCompressed;
  const body = zip ? gzipSync(content, { level: 6 }) : content;
  return {
    body,
    headers: {
      'Content-Type': text,
      'Content-Length': String(body.length),
      'Cache-Control': 'max-age=600',
      ETag: `"${createHash('sha1').update(content).digest('hex').slice(0, 16)}"`,
      ...(zip && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    },
  };
}
