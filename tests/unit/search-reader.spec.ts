import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { decodeCbor } from '../../src/search/client/cbor.ts';
import { PagefindIndex } from '../../src/search/client/pagefind-index.ts';

type Encodable = number | string | readonly Encodable[];

/** CBOR (RFC 8949) as Pagefind writes it. */
function cbor(value: Encodable): number[] {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const bytes = [...new TextEncoder().encode(value)];
    return [...head(3, bytes.length), ...bytes];
  }
  return [...head(4, value.length), ...value.flatMap(cbor)];
}
function head(kind: number, number: number): number[] {
  if (number < 24) return [(kind << 5) | number];
  if (number < 256) return [(kind << 5) | 24, number];
  if (number < 65_536) return [(kind << 5) | 25, number >> 8, number & 255];
  return [(kind << 5) | 26, number >>> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255];
}

const bytes = (value: Encodable) => Uint8Array.from(cbor(value));
const file = (value: Encodable) =>
  Uint8Array.from([...new TextEncoder().encode('pagefind_dcd'), ...cbor(value)]);
const packed = (value: Encodable) => new Uint8Array(gzipSync(file(value)));

/** An index of three releases whose words are in three files. */
const files: Record<string, Uint8Array<ArrayBuffer>> = {
  'pagefind-entry.json': new TextEncoder().encode('{"languages":{"und":{"hash":"und_1"}}}'),
  'pagefind.und_1.pf_meta': packed([
    '1.5.2',
    [
      ['und_a', 1024],
      ['und_b', 70_000],
      ['und_c', 1024],
    ],
    [
      ['bond', 'bonde', 'one'],
      ['bondi', 'c', 'two'],
      ['d', 'z', 'three'],
    ],
    [],
    [],
    [],
  ]),
  // Numbers of releases count from the one before; so do places, until the weight changes.
  'index/one.pf_index': packed([
    [
      [
        'bond',
        [
          [0, [3, 4, -12, 2], []],
          [2, [600, 1], []],
        ],
      ],
    ],
  ]),
  'index/two.pf_index': packed([
    [
      ['bonding', [[1, [9], []]]],
      ['bonds', [[0, [1], []]]],
    ],
  ]),
  'index/three.pf_index': packed([[['tax', [[2, [5], []]]]]]),
};
const reading = (changes: typeof files = {}) => {
  const asked: string[] = [];
  const all = { ...files, ...changes };
  const read = (name: string) => {
    asked.push(name);
    const content = all[name];
    return content ? Promise.resolve(content) : Promise.reject(new Error(`${name}: 404`));
  };
  return { asked, open: () => PagefindIndex.open(read) };
};

test('whole numbers, texts and arrays are decoded as they were written', () => {
  for (const value of [
    0,
    23,
    24,
    255,
    256,
    65_535,
    65_536,
    4_000_000_000,
    -1,
    -25,
    -600,
    '',
    'é한',
    [],
  ])
    expect(decodeCbor(bytes(value))).toEqual(value);
  const nested = [[1, ['a', [-2, 300]]], 'b'];
  expect(decodeCbor(bytes(nested))).toEqual(nested);
});

test('bytes that end too early, or hold what no index has, are an error', () => {
  const whole = bytes(['bonds', [300, -70_000]]);
  for (let length = 0; length < whole.length; length++)
    expect(() => decodeCbor(whole.slice(0, length)), `${length} bytes`).toThrow(RangeError);
  for (const other of [[0xf6], [0xfb, 0, 0, 0, 0, 0, 0, 0, 0], [0xa0], [0x9f, 0xff]])
    expect(() => decodeCbor(Uint8Array.from(other))).toThrow(RangeError);
});

test('a word has its places in each release, ascending', async () => {
  const index = await reading().open();
  expect(index.ids).toEqual(['und_a', 'und_b', 'und_c']);
  expect([...(await index.find('bond', false))]).toEqual([
    [0, [2, 3, 7]],
    [2, [600, 601]],
  ]);
  expect([...(await index.find('bonding', false))]).toEqual([[1, [9]]]);
  expect(await index.find('bon', false)).toEqual(new Map());
  expect(await index.find('aaa', false)).toEqual(new Map());
});

test('a beginning finds all words that begin so, in several files', async () => {
  const index = await reading().open();
  expect([...(await index.find('bond', true))].sort()).toEqual([
    [0, [1, 2, 3, 7]],
    [1, [9]],
    [2, [600, 601]],
  ]);
  expect([...(await index.find('ta', true))]).toEqual([[2, [5]]]);
});

test('only the files of the words asked for are loaded, and once', async () => {
  const { asked, open } = reading();
  const index = await open();
  await Promise.all([index.find('tax', false), index.find('taxes', false)]);
  await index.find('tax', false);
  expect(asked).toEqual(['pagefind-entry.json', 'pagefind.und_1.pf_meta', 'index/three.pf_index']);
});

test('a host may have unpacked the files', async () => {
  const unpacked = file([[['tax', [[2, [5], []]]]]]);
  const index = await reading({ 'index/three.pf_index': unpacked }).open();
  expect([...(await index.find('tax', false))]).toEqual([[2, [5]]]);
});

test('a file that is missing, cut off or something else is an error, and asked for again', async () => {
  const whole = files['index/three.pf_index']!;
  const page = new TextEncoder().encode('<!doctype html><title>Page not found</title>');
  for (const broken of [whole.slice(0, 20), file([[['tax']]]).slice(0, 16), page]) {
    const changes = { 'index/three.pf_index': broken };
    const { asked, open } = reading(changes);
    const index = await open();
    await expect(index.find('tax', false)).rejects.toThrow();
    await expect(index.find('tax', false)).rejects.toThrow();
    expect(asked.filter((name) => name.startsWith('index/'))).toHaveLength(2);
    expect([...(await index.find('bonding', false))]).toEqual([[1, [9]]]);
  }
  const gone = reading({ 'pagefind.und_1.pf_meta': page });
  await expect(gone.open()).rejects.toThrow('Not a file of the search index');
});

test('the index of a site without releases holds nothing', async () => {
  const entry = new TextEncoder().encode('{"languages":{}}');
  const empty = await reading({ 'pagefind-entry.json': entry }).open();
  expect(empty.ids).toEqual([]);
  expect(await empty.find('tax', true)).toEqual(new Map());
});
