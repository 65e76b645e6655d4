/** A tag that begins an element, as Astro writes it: text has no “<” of its own. */
export const openingTag = /<[a-z][\w:-]*(?:\s+[^\s"=<>/]+(?:="[^"]*")?)+\s*\/?>/gi;

/**
 * HTML whose attributes hold neither “<” nor “>” but their references. ultrahtml, Astro's parser, ends a
 * tag at the first “>”, even in a quoted value (HTML, 13.2.5.36, does not): words of an author's in
 * an attribute would become elements.
 */
export function plainAttributes(html: string): string {
  return html.replace(openingTag, (whole) =>
    whole.lastIndexOf('<') === 0 && whole.indexOf('>') === whole.length - 1
      ? whole
      : whole.replace(/="[^"]*"/g, (value) =>
          value.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        ),
  );
}
