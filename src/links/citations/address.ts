import type { Release } from '../../lib/releases.ts';
import { absoluteUrl } from '../../lib/url.ts';
import { describe, type Description } from './description.ts';

/** Path of the page that cites a release. */
export function citePath(release: Release): `/${string}/` {
  return `${release.path}cite/`;
}

/** A release described for citing, with the address it has on this site. */
export function describeHere(release: Release): Description {
  return describe(release, absoluteUrl(release.path));
}
