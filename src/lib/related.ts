import { mostLike } from './likeness.ts';
import { listReleases, type Release } from './releases.ts';

/** The releases most like one, four at most, the likest first. */
export async function relatedTo(release: Release): Promise<Release[]> {
  return mostLike(release, await listReleases());
}
