import { spawn, type ChildProcess } from 'node:child_process';

/** How long the server may take to start, in milliseconds: on slow machines, of large sites. */
const patience = 120_000;

/** `npm run dev` in a project, until it is stopped. */
export class DevServer {
  /** Where the site is, without a slash at the end. */
  readonly address: string;
  /** Everything that it has said so far. */
  said = '';
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
    const listen = (piece: unknown) => (this.said += String(piece));
    process.stdout!.on('data', listen);
    process.stderr!.on('data', listen);
  }

  /**
   * Starts it, and waits until it answers.
   * @param base path that the site lies below, without a slash at the end
   * @param until what it says when it has begun
   * @throws Error with what it said when it does not
   */
  static async start(
    root: string,
    port: number,
    { base = '', until = 'watching for file changes' } = {},
  ): Promise<DevServer> {
    const started = spawn('npm', ['run', 'dev', '--', '--port', String(port)], {
      cwd: root,
      env: { ...process.env, BASE_PATH: `${base}/` },
      // npm, the shell and Astro are one group of processes.
      detached: true,
    });
    const server = new DevServer(started, `http://localhost:${port}${base}`);
    await server.hears(until, patience);
    return server;
  }

  /** Waits until it has said something. */
  async hears(words: string, within: number): Promise<void> {
    const end = Date.now() + within;
    while (!this.said.includes(words)) {
      if (Date.now() > end || this.#process.exitCode !== null)
        throw new Error(`The dev server did not say “${words}”:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  stop(): void {
    if (this.#process.exitCode === null) process.kill(-this.#process.pid!);
  }
}
