/** The encoding sniffing of HTML (WHATWG); the package has no types of its own. */
declare module 'html-encoding-sniffer' {
  /** @returns the name of an encoding that `TextDecoder` knows */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string },
  ): string;
}
