/** A part of a path between two slashes. */
export interface Step {
  /** As it was written, decoded. */
  written: string;
  /** As the site would write it, without what a text around the address has left at its end. */
  tidy: string;
  /** Whether it is named as a file that readers save. */
  isFile: boolean;
}

/** Characters of a part of a path that are read: the site's own are far shorter. */
const longest = 200;
/** Parts of a path that are read. */
const mostSteps = 8;
/** What programs append to the address of a page. */
const endings = /^(?:index|feed|rss|atom|amp|print)$/;
/** What feeds are called in addresses. */
export const feeds = /^(?:feed|rss|atom)$/;

/** The parts of a path that tell something, without those that programs append. */
export function stepsOf(path: string): Step[] {
  // Twice: an address that was encoded once too often.
  const steps = decoded(decoded(path))
    .split('/')
    .slice(0, mostSteps)
    .map((part) => {
      const written = part.slice(0, longest).toWellFormed();
      const tidy = tidied(written);
      return { written, tidy, isFile: /\.[a-z]\w{1,4}$/.test(tidy) };
    })
    .filter(({ tidy }) => tidy !== '');
  return withoutEnding(steps);
}

function withoutEnding(steps: Step[]): Step[] {
  const [page, last] = steps.slice(-2).map(({ tidy }) => tidy);
  // Past the last page of a list.
  if (page === 'page' && /^\d+$/.test(last ?? '')) return steps.slice(0, -2);
  // A feed alone is asked for by its name.
  if (steps.length === 1 && feeds.test(page!)) return steps;
  return endings.test(steps.at(-1)?.tidy ?? '') ? withoutEnding(steps.slice(0, -1)) : steps;
}

/** Decodes as browsers do (WHATWG Encoding): bytes that are no letters become U+FFFD. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    new TextDecoder().decode(
      Uint8Array.from(bytes.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  );
}

function tidied(written: string): string {
  const pieces = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    // After a quotation mark or a bracket the text goes on that the address stood in.
    .split(/["“”„‟‘’'«»<>()[\]{}|?#&,;]/);
  return (pieces.map(trimmed).find(Boolean) ?? '')
    .replace(/\.(?:x?html?|php|aspx?|jsp|mdx?)$/, '')
    .replace(/[\s_]+/g, '-');
}

/** Without what is no letter or figure at its ends. */
const trimmed = (piece: string) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
