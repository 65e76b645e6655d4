/** The files that lie beside a document. */
export interface Beside {
  /** Their names. */
  names: readonly string[];
  /**
   * Reads one by its name, or by an address relative to the document.
   * @returns undefined when it is not there, lies elsewhere or is too large
   */
  read: (address: string) => Uint8Array | undefined;
}

/** Nothing beside the document. */
export const nothingBeside: Beside = { names: [], read: () => undefined };

/** The name of a file that an address leads to, if it leads to one beside the document. */
export function besideName(address: string): string | undefined {
  const plain = address.replace(/^file:\/+/i, '').replace(/[?#].*$/, '');
  if (/^[a-z][a-z0-9+.-]*:(?!\\)/i.test(plain) || plain.startsWith('//')) return undefined;
  try {
    return (
      decodeURIComponent(plain).replaceAll('\\', '/').split('/').at(-1)?.normalize('NFC') ||
      undefined
    );
  } catch {
    return undefined;
  }
}
