import { kinds, ofAll, revalidated, type Headers } from './rules.ts';

/** Whether a path inside the site is one of a kind's. */
export function matches(pattern: string, path: string): boolean {
  return new RegExp(asExpression(pattern)).test(path);
}

/**
 * A path with `*` as a regular expression that JavaScript, PCRE (nginx) and Go (Caddy) read alike.
 * @param base path that the site is deployed under, with slashes at both ends
 */
export function asExpression(pattern: string, base = '/'): string {
  const [before = '', after] = pattern.slice(1).split('*').map(escaped);
  return after === undefined
    ? `^${escaped(base)}${before}$`
    : `^${escaped(base)}${before}.*${after}${after && '$'}`.replace(/\.\*$/, '');
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * The headers of a file that is there.
 * @param path inside the site, with its leading slash and without the base path
 */
export function headersOf(path: string): Headers {
  const headers: Record<string, string> = { ...ofAll };
  for (const kind of kinds)
    if (kind.paths.some((pattern) => matches(pattern, path)))
      for (const [name, value] of Object.entries(kind.headers))
        headers[name] = joined(headers[name], value);
  headers['Cache-Control'] ??= revalidated;
  return headers;
}

/** Two policies that both hold, as one header (RFC 9110, 5.3); the same one is not said twice. */
export function joined(first: string | undefined, second: string): string {
  return first === undefined || first === second ? second : `${first}, ${second}`;
}
