import { site } from '../site.ts';

/** Days that the file may be trusted from its build: less than a year, as RFC 9116 advises. */
const days = 300;

/**
 * Whom to tell of a fault in the site's security (RFC 9116). Its lines end as that asks for.
 * @param address where the file will be
 * @param now moment of the build; the days count from the beginning of its day in UTC
 */
export function securityText(address: string, now: Date): string {
  const expires = new Date(now);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + days);
  return [
    `Contact: ${site.securityContact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${address}`,
    '',
  ].join('\r\n');
}
