/** What Astro does anew for each of thousands of pages and files, done once by a thread that renders them. */

const Streamed = Response;

/** The pages of Astro's bundle by the file that each is of: what loads it, and what that offers. */
export type PageMap = Map<string, () => Promise<{ page: () => Promise<unknown> }>>;

/** Loads each page of a bundle once: Node's own `import()` of what is loaded still takes its time. */
export function loadOnce(pages: PageMap): void {
  for (const [component, load] of pages) {
    let loaded: ReturnType<typeof load> | undefined;
    pages.set(component, () => (loaded ??= load().then(pageOnce)));
  }
}

function pageOnce<Loaded extends { page: () => Promise<unknown> }>(loaded: Loaded): Loaded {
  const page = loaded.page();
  return { ...loaded, page: () => page };
}

/** Styles that pages of all kinds have: more would be those of single pages. */
const mostSums = 100;

/**
 * Sums up bytes once: Astro asks for the sums of the styles of a page for each page of its kind.
 * @param digest of the Web Cryptography API
 * @returns the same, which knows what it was asked for
 */
export function digestOnce(digest: SubtleCrypto['digest']): SubtleCrypto['digest'] {
  const known: { algorithm: string; bytes: Buffer; sum: Promise<ArrayBuffer> }[] = [];
  return (algorithm, data) => {
    if (typeof algorithm !== 'string' || !(data instanceof Uint8Array))
      return digest(algorithm, data);
    const found = known.find(
      (one) =>
        one.algorithm === algorithm &&
        one.bytes.length === data.length &&
        one.bytes.equals(data as Uint8Array<ArrayBuffer>),
    );
    if (found) return found.sum;
    const sum = digest(algorithm, data);
    if (known.length < mostSums) known.push({ algorithm, bytes: Buffer.from(data), sum });
    return sum;
  };
}

/**
 * A response that still has what it was made of. The standard's own (Fetch, section 5.5) holds a stream: to
 * make one and to read it takes longer than many a file that is rendered. This one makes it when it is asked for.
 */
export class PlainResponse extends Response {
  /** So that the standard's own, such as `Response.json()` makes, are responses too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Streamed;
  }

  /** The text or the bytes that it was made of; undefined when it was something else. */
  readonly content: string | Uint8Array<ArrayBuffer> | undefined;
  #streamed: Response | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const content = isPlain(body) ? body : undefined;
    super(content === undefined ? body : null, init);
    this.content = content;
  }

  override get body(): Response['body'] {
    return this.content === undefined ? super.body : this.#asStream().body;
  }

  override async text(): Promise<string> {
    if (this.content === undefined) return super.text();
    return typeof this.content === 'string' ? this.content : new TextDecoder().decode(this.content);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.content === undefined ? super.arrayBuffer() : this.#asStream().arrayBuffer();
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.content === undefined ? super.bytes() : this.#asStream().bytes();
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override blob(): Promise<Blob> {
    return this.content === undefined ? super.blob() : this.#asStream().blob();
  }

  override clone(): Response {
    return this.content === undefined ? super.clone() : new PlainResponse(this.content, this);
  }

  #asStream(): Response {
    return (this.#streamed ??= new Streamed(this.content, this));
  }
}

function isPlain(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}
