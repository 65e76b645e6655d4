import { readKnown as readSite } from '../known.ts';

/** Names by ids, as a release refers to them. */
export type Names = Map<string, string>;

/** What a new release can refer to, and what it must not take. */
export interface Known {
  divisions: Names;
  series: Names;
  topics: Names;
  /** Addresses below `/releases/` that a release has or has had. */
  addresses: ReadonlyMap<string, string>;
}

/** Reads it from the author's files; what is wrong in them is told by their own check. */
export function readKnown(root: string): Known {
  const { divisions, series, topics, addresses } = readSite(root);
  return {
    divisions: namesIn(divisions),
    series: namesIn(series),
    topics: namesIn(topics),
    addresses,
  };
}

function namesIn(collection: Record<string, { name?: unknown } | null>): Names {
  return new Map(Object.entries(collection).map(([id, entry]) => [id, String(entry?.name ?? id)]));
}
