/**
 * Speculation Rules (WICG, “Speculation Rules”): the browser fetches the page behind a link while
 * the pointer rests on it or a finger goes down, so that it is there when it is opened. Pages only,
 * whose addresses end in a slash: nobody is made to load a PDF. Fetched, not rendered ahead: what a
 * page notes as read has been seen. Browsers without them open pages as ever.
 * @param base path the site is deployed under, with slashes at both ends
 * @returns JSON for a `<script type="speculationrules">`
 */
export function speculationRules(base: string): string {
  const pages = { href_matches: [base, `${base}*/`] };
  return JSON.stringify({ prefetch: [{ where: pages, eagerness: 'moderate' }] });
}
