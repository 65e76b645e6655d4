import { isError, type Mistake } from '../schema/mistakes.ts';
import type { AstroIntegration } from 'astro';
import { overlayOf, type OverlayPayload } from './payload.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What Vite sends a browser about a change: what it is told instead of is decided here. */
const aboutChanges = ['error', 'update', 'full-reload'];

/**
 * Shows the author's mistakes in the browser, over the page, for as long as there are any.
 *
 * While a changed file is checked, what Vite and Astro send about the change waits. With mistakes,
 * the browser gets those instead: no error of Astro's with a stack, and no reload of the page under
 * them. Once all are mended, the page is loaded anew. So the overlay never flickers: it is replaced
 * only when what it says has changed.
 */
export class MistakesOverlay {
  readonly #root: string;
  readonly #send: (payload: object) => void;
  #isWaiting = false;
  #held: object[] = [];
  #shown: OverlayPayload | undefined;

  /** @param root folder of the project */
  constructor(server: Server, root: string) {
    this.#root = root;
    const channel = server.environments.client.hot as { send: (...sent: unknown[]) => void };
    const send = channel.send.bind(channel);
    this.#send = send;
    channel.send = (...sent) => {
      const [payload] = sent as [{ type?: string }];
      if (!aboutChanges.includes(payload.type ?? '')) send(...sent);
      else if (this.#isWaiting) this.#held.push(payload);
      else if (!this.#shown) send(...sent);
    };
    // A page that is opened later, or loaded anew, has nothing over it yet.
    server.ws.on('connection', (socket: { send: (text: string) => void }) => {
      if (this.#shown) socket.send(JSON.stringify(this.#shown));
    });
  }

  /** A file of the author's has changed: what is sent about it waits for the check. */
  wait(): void {
    this.#isWaiting = true;
  }

  /** Shows what a check has found; warnings do not stand in the way. */
  show(mistakes: Mistake[]): void {
    this.#isWaiting = false;
    const held = this.#held.splice(0);
    const errors = mistakes.filter(isError);
    const before = this.#shown;
    this.#shown = errors.length > 0 ? overlayOf(this.#root, errors) : undefined;
    if (this.#shown) {
      if (JSON.stringify(this.#shown) !== JSON.stringify(before)) this.#send(this.#shown);
    } else if (before) this.#send({ type: 'full-reload', path: '*' });
    else for (const payload of held) this.#send(payload);
  }
}
