import type { Hit } from './measure.ts';

/** A search engine with the releases in it. */
export interface Engine {
  name: string;
  /** The releases found, best first, ten at least when there are as many. */
  search(query: string): Promise<Hit[]>;
  close(): Promise<void>;
}
