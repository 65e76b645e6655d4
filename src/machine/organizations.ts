import type { GovernmentOrganization, Organization } from 'schema-dts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';

/** Name of the ministry in linked data: its own site is where it is at home, not this one. */
export const ministryId = `${site.official.address}#organization`;

/** Name of this press room in linked data. */
const pressRoomId = absoluteUrl('/#press-room');

/** The ministry whose releases these are. */
export const ministry = {
  '@type': 'GovernmentOrganization',
  '@id': ministryId,
  name: site.ministry,
  alternateName: site.abbreviation,
  url: site.official.address,
  address: { '@type': 'PostalAddress', addressCountry: site.telephoneCountry },
} as const satisfies GovernmentOrganization;

/**
 * Who writes and publishes here: the ministry; on a demonstration, whose texts are not the
 * ministry's own, the site itself, so that machines are not told otherwise. The ministry is their
 * source then.
 */
export const pressRoom: Organization | GovernmentOrganization =
  text.notice === undefined
    ? ministry
    : {
        '@type': 'Organization',
        '@id': pressRoomId,
        name: text.siteName,
        disambiguatingDescription: text.notice,
        url: absoluteUrl('/'),
      };
