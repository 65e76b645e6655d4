import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A program with those it has started, which all end with it. */
export class Program {
  readonly #child: ChildProcess;
  #said = '';

  constructor(command: string, args: string[], environment: Record<string, string> = {}) {
    // A group of its own: a browser is many processes.
    this.#child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (piece) => (this.#said += String(piece)));
  }

  /**
   * Waits until it has said something.
   * @throws Error with what it said instead, when it has ended or half a minute has passed
   */
  async says(pattern: RegExp): Promise<RegExpMatchArray> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline && this.#child.exitCode === null) {
      const match = this.#said.match(pattern);
      if (match) return match;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.#child.spawnfile} did not start: ${this.#said.trim().slice(-400)}`);
  }

  end(): void {
    try {
      process.kill(-this.#child.pid!, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
