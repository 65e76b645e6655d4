import type { AstroUserConfig } from 'astro';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/**
 * The Content Security Policy (CSP Level 3) of every page; Astro adds the hashes of the page's own
 * scripts and styles. Everything comes from the site itself.
 */
export const contentSecurityPolicy: Policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ],
  // Pagefind searches with WebAssembly; 'unsafe-eval' is not needed for that.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
};
