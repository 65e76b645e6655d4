import type { PageText } from './page-text.ts';

/**
 * A text directive (WICG Scroll-to-Text-Fragment): the words `start`, or all from `start` to
 * `end`, where `prefix` stands before them and `suffix` after them.
 */
export interface Directive {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** The fragment directive for the end of an address, with its delimiter. */
export function fragmentOf(directives: readonly Directive[]): string {
  return `:~:${directives.map(written).join('&')}`;
}

function written({ prefix, start, end, suffix }: Directive): string {
  const terms = [
    prefix && `${encoded(prefix)}-`,
    encoded(start),
    end && encoded(end),
    suffix && `-${encoded(suffix)}`,
  ];
  return `text=${terms.filter(Boolean).join(',')}`;
}

/** The hyphen is the directive's own; the other signs are cut off from links in running text. */
function encoded(term: string): string {
  return encodeURIComponent(term.replaceAll('\u00a0', ' ')).replace(
    /[-!'()*~]|\.$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The first words of the page that a directive means, as a browser finds them.
 * @returns where they begin and end, or undefined when it means none
 */
export function find(page: PageText, directive: Directive): [number, number] | undefined {
  const { folded, breaks } = page;
  const { prefix, start, end, suffix } = directive;
  const bounded = Boolean(end || !suffix);
  const search = (term: string, from: number, startBounded: boolean, endBounded: boolean) => {
    let at = folded.indexOf(term, from);
    while (at >= 0 && !fits(at, term, startBounded, endBounded)) at = folded.indexOf(term, at + 1);
    return at;
  };
  const fits = (at: number, term: string, startBounded: boolean, endBounded: boolean) =>
    folded.startsWith(term, at) &&
    (!startBounded || breaks.has(at)) &&
    (!endBounded || breaks.has(at + term.length));
  const next = (at: number) => at + /^\s*/.exec(folded.slice(at))![0].length;
  const followed = (at: number) => !suffix || fits(next(at), suffix, false, true);

  const first = prefix || start;
  for (let from = 0; ;) {
    const found = search(first, from, true, !prefix && bounded);
    if (found < 0) return undefined;
    from = found + 1;
    const begin = prefix ? next(found + prefix.length) : found;
    if (!fits(begin, start, false, bounded)) continue;
    let close = begin + start.length;
    if (!end) {
      if (followed(close)) return [begin, close];
      continue;
    }
    do {
      const last = search(end, close, true, !suffix);
      if (last < 0) return undefined;
      close = last + end.length;
    } while (!followed(close));
    return [begin, close];
  }
}
