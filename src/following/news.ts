import { url } from '../lib/url.ts';

/** A release as `/following/<group>/<id>.json` lists it. */
export interface News {
  /** Path of its page, base path included. */
  address: string;
  title: string;
  /** Calendar day in the ministry's time zone, `YYYY-MM-DD`. */
  date: string;
}

/** Asks for the newest releases of a followable. */
export async function newsOf(key: string): Promise<News[]> {
  const response = await fetch(url(`/following/${key}.json`));
  if (!response.ok) throw new Error(`${key}: ${response.status}`);
  return (await response.json()) as News[];
}
