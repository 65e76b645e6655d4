import { extname } from 'node:path';

const endings = 'pdf|hwpx?|docx?|xlsx?|pptx?|zip|csv|odt|ods|txt|rtf|png|jpe?g|gif';

/** Names of files in a text; they may hold spaces. */
export const fileName = new RegExp(
  `[^\\s/\\\\:*?"<>|,;“”‘’()][^/\\\\:*?"<>|;“”\\n]{0,150}?\\.(?:${endings})\\b`,
  'gi',
);

/** Whether a text ends as the name of a file does. */
export const isFile = new RegExp(`\\.(?:${endings})$`, 'i');

const sizeBehind = /\s*[[(]?\s*[\d.,]+\s*(?:bytes?|[kmg]i?b)\s*[\])]?\s*$/i;

/** The name of a file as it is shown, without “(1.2 MB)” behind it. */
export const withoutSize = (shown: string) => shown.replace(sizeBehind, '').trim();

/**
 * What a name may be in words that end with it, “the annex (tables.xlsx”: from the longest on, without
 * the brackets and quotation marks that open before it.
 */
export const namesAtEnd = (words: string): string[] =>
  words
    .split(' ')
    .map((_, at, all) =>
      all
        .slice(at)
        .join(' ')
        .replace(/^[([{<“‘"']+/, ''),
    )
    .filter(Boolean);

/** Whether a text names a file, as a word of its own. */
export function isNamedIn(text: string, name: string): boolean {
  const [words, sought] = [plain(text), plain(name)];
  const at = words.indexOf(sought);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(words[at - 1] ?? '');
}

/** Whether two names are one: a web server changes spaces, a system the way of writing accents. */
export const isSameName = (one: string, other: string) => plain(one) === plain(other);

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_+-]+/g, ' ')
    .trim();

/** The words of a name: “Tax_bill-2027.pdf” is “Tax bill 2027”. */
export function titleFrom(name: string): string {
  const words = name
    .slice(0, -extname(name).length)
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A name that is fit for an address: small letters, digits and hyphens.
 * @param isTaken whether something else has a name
 */
export function fitName(name: string, isTaken: (name: string) => boolean): string {
  const ending = extname(name).toLowerCase();
  const words = name
    .slice(0, -ending.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  const base = words || 'attachment';
  let fit = `${base}${ending}`;
  for (let count = 2; isTaken(fit); count += 1) fit = `${base}-${count}${ending}`;
  return fit;
}
