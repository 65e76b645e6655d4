import { importDocument, type Imported } from '../../src/import/convert.ts';
import type { Beside } from '../../src/import/beside.ts';
import type { Known } from '../../src/desk/known.ts';
import { Refusal } from '../../src/import/refusal.ts';

/** What a small site knows. */
export const known: Known = {
  divisions: {
    'tax-policy': {
      name: 'Tax Policy Division',
      bureau: 'Tax and Customs Office',
      telephone: '+82 44 215 4110',
    },
    'economic-policy': {
      name: 'Economic Policy Division',
      bureau: 'Economic Policy Bureau',
      telephone: '+82 44 215 2710',
    },
  },
  series: {
    'industrial-innovation': { name: 'Ministerial Meeting on Industrial Innovation' },
    'ministerial-meeting-on-the-economy': { name: 'Ministerial Meeting on the Economy' },
    growth: { name: 'Ministerial Meeting on ‘Growth through Innovation’' },
  },
  topics: { tax: { name: 'Tax' }, jobs: { name: 'Jobs' } },
  addresses: new Map([
    ['2020/tax-revision', 'content/releases/2020/tax-revision/index.mdx'],
    ['2020/tax-revision-2', 'an old address of content/releases/2020/other/index.mdx'],
  ]),
  people: [{ name: 'Hong Nam-ki', office: 'Deputy Prime Minister' }],
  meetings: new Map([['2020 industrial-innovation 3', 'content/releases/2020/third/index.mdx']]),
};

/** Imports a document; texts are in UTF-8. */
export function read(
  name: string,
  content: string | Uint8Array,
  beside?: Beside,
): Promise<Imported> {
  const source = { name, bytes: Buffer.from(content), ...(beside && { beside }) };
  return importDocument(source, known, { today: '2026-11-27' });
}

/** The text of the release that a document becomes, without its front matter. */
export async function textOf(name: string, content: string | Uint8Array): Promise<string> {
  return bodyOf(await read(name, content));
}

/** The text of an imported release. */
export function bodyOf({ files }: Imported): string {
  const mdx = Buffer.from(files.get('index.mdx')!).toString();
  return mdx.slice(mdx.indexOf('\n---\n') + 5).trim();
}

/** Why a document is refused, with its place; undefined when it is not. */
export async function refusalOf(
  name: string,
  content: string | Uint8Array,
): Promise<string | undefined> {
  try {
    await read(name, content);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.at ? `${error.at.line}:${error.at.column} ${error.message}` : error.message;
  }
}
