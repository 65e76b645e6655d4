/** What the stages of a build took, in the order in which they began. */
export class Stages {
  readonly #seconds = new Map<string, number>();

  /** Does a piece of work that belongs to a stage, and notes its time; pieces of one stage add up. */
  async time<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const seconds = (performance.now() - start) / 1000;
      this.#seconds.set(stage, (this.#seconds.get(stage) ?? 0) + seconds);
    }
  }

  /** `content 0.3 s, pages 2.4 s, search 0.6 s`: whoever waits for a slow build sees what is slow. */
  toString(): string {
    return [...this.#seconds].map(([stage, time]) => `${stage} ${time.toFixed(1)} s`).join(', ');
  }
}
