import { expect, test } from '@playwright/test';
import { headersOf } from '../../src/hosting/matching.ts';
import { strictTransport } from '../../src/hosting/rules.ts';

// Written out here, since all other tests compare with the source: whoever weakens a header changes it in
// two places, and knows it.
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
};
const policy =
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types search cited-page meant-page";
const ofDocuments = `${policy}, default-src 'none'; style-src 'self'`;

for (const [path, own] of Object.entries({
  '/': { 'Content-Security-Policy': policy },
  '/404.html': { 'Content-Security-Policy': policy },
  '/favicon.svg': { 'Content-Security-Policy': ofDocuments },
  '/rss.xml': { 'Content-Security-Policy': ofDocuments, 'Access-Control-Allow-Origin': '*' },
  '/_astro/worker-B3kd9s1x.js': {
    'Content-Security-Policy': `${policy}, default-src 'none'; connect-src 'self'`,
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
}))
  test(`what protects readers is sent with ${path}`, () => {
    expect(headersOf(path)).toEqual({ ...everywhere, ...own });
  });

test('browsers are told for a year to stay with https', () => {
  expect(strictTransport).toEqual({ 'Strict-Transport-Security': 'max-age=31536000' });
});
