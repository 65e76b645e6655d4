/** What the files of the index are made of. */
export type Value = number | string | Value[];

const text = new TextDecoder();

/**
 * Decodes CBOR (RFC 8949) as far as Pagefind's index uses it: whole numbers, texts, and arrays of
 * known length.
 * @throws RangeError when the bytes end too early or hold anything else
 */
export function decodeCbor(bytes: Uint8Array): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function decode(): Value {
    const initial = view.getUint8(at++);
    const number = argument(initial & 31);
    switch (initial >> 5) {
      case 0:
        return number;
      case 1:
        return -1 - number;
      case 3: {
        const start = at;
        at += number;
        if (at > bytes.length) throw new RangeError('The text is cut off.');
        return text.decode(bytes.subarray(start, at));
      }
      case 4: {
        const items: Value[] = [];
        for (let item = 0; item < number; item++) items.push(decode());
        return items;
      }
      default:
        throw new RangeError(`A kind of value that no index has: ${initial >> 5}.`);
    }
  }

  /** The number after an initial byte: in it, or in the next 1, 2 or 4 bytes. */
  function argument(information: number): number {
    if (information < 24) return information;
    const start = at;
    if (information === 24) return view.getUint8((at += 1) - 1);
    if (information === 25) return view.getUint16((at += 2) - 2);
    if (information === 26) return view.getUint32((at += 4) - 4);
    throw new RangeError(`A length that no index has, at byte ${start}.`);
  }

  return decode();
}
