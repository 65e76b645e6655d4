import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';
import { policyNames } from '../lib/trusted-types.ts';
import { site } from '../site.ts';
import { speculationRules } from './speculation-rules.ts';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

const emailOrigin = site.emailService ? [new URL(site.emailService.action).origin] : [];

/** No text becomes a program or a part of the page, but through `lib/trusted-types.ts`. */
export const trustedTypes = [
  "require-trusted-types-for 'script'",
  `trusted-types ${policyNames.join(' ')}`,
] as const;

/**
 * The Content Security Policy (CSP Level 3) of every page; Astro adds the hashes of the page's own
 * scripts and styles. Everything comes from the site itself.
 * @param base path the site is deployed under
 */
export const contentSecurityPolicy = (base: string): Policy => ({
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The search.
    "worker-src 'self'",
    // The search field, and the form of the e-mail service if the site has one.
    `form-action ${["'self'", ...emailOrigin].join(' ')}` as const,
    "base-uri 'none'",
    "object-src 'none'",
    ...trustedTypes,
  ],
  scriptDirective: {
    resources: ["'self'"],
    hashes: [`sha256-${createHash('sha256').update(speculationRules(base)).digest('base64')}`],
  },
  styleDirective: { resources: ["'self'"] },
});
