import type { Answer, Ask } from './answer.ts';

/**
 * Why a search could not be answered; `gone` when its program did not come, perhaps because the
 * site has been renewed since the page was opened; `old` when the browser does not know what it is written with.
 */
export type Trouble = 'offline' | 'unavailable' | 'gone' | 'old';

/** To the worker; without a question it only makes itself ready. */
export interface Request {
  id: number;
  ask?: Ask;
}

/** From the worker; without answer and trouble when a newer question has come meanwhile. */
export interface Reply {
  id: number;
  answer?: Answer;
  trouble?: Trouble;
  /** For a developer's console. */
  reason?: string;
}
