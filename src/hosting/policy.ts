import { trustedTypes } from '../build/content-security-policy.ts';

/**
 * The Content Security Policy that a host sends with every file, beside the one in each page. It
 * says what a page cannot say of itself (`frame-ancestors`), and holds where a file is no page. The
 * hashes of scripts and styles stay in the pages: each allows its own only, and no host's
 * configuration changes with a build or a ministry. A PDF gets it too, so it has no word of objects
 * and styles, with which browsers show one.
 */
export const policyOfAll = ["frame-ancestors 'none'", "base-uri 'none'", ...trustedTypes].join(
  '; ',
);

/** Programs: in a worker the policy of its own file holds, not that of the page. */
export const policyOfPrograms = "default-src 'none'; connect-src 'self'";

/** What a browser shows as a document of its own and could hold a script: it runs none. */
export const policyOfDocuments = "default-src 'none'; style-src 'self'";

/** Devices and interfaces that a press room has no use for (W3C Permissions Policy). */
export const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
