import type { Node } from '@takumi-rs/wasm';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { token } from './token.ts';

/** Pixels: the size that Facebook, LinkedIn, Slack and X all show whole. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What a preview says below the ministry's name. */
export interface PreviewWords {
  title: string;
  headline: string;
  /** Left part of the foot: the day of a release. */
  foot: string;
}

const margin = 72;

/** The picture as a tree of boxes: the masthead of the site, title and headline, foot. */
export function previewLayout({ title, headline, foot }: PreviewWords): Node {
  const size = titleSize(title);
  return column({ ...previewSize, color: token('ink'), backgroundColor: token('paper') }, [
    column({ padding: `52px ${margin}px 0` }, [
      words(site.ministry, { fontSize: 34, fontWeight: 700 }),
      words(`${site.country} · ${site.name}`, {
        marginTop: 6,
        fontSize: 26,
        color: token('ink-soft'),
      }),
    ]),
    column({ flexGrow: 1, justifyContent: 'center', padding: `0 ${margin}px` }, [
      words(title, {
        fontSize: size,
        fontWeight: 700,
        lineHeight: 1.15,
        letterSpacing: '-0.01em',
        ...atMost(3),
      }),
      words(headline, { marginTop: 22, fontSize: 34, lineHeight: 1.3, ...atMost(2) }),
    ]),
    row(
      {
        justifyContent: 'space-between',
        padding: `24px ${margin}px`,
        borderTop: `6px solid ${token('blue')}`,
        backgroundColor: token('band'),
        fontSize: 28,
      },
      [
        words(foot, { fontWeight: 700 }),
        words(text.notice ?? site.official.name, { color: token('ink-soft') }),
      ],
    ),
  ]);
}

/** Pixels: a title of the usual length is read in a thumbnail, one of 120 characters still fits. */
function titleSize(title: string): number {
  if (title.length <= 50) return 72;
  return title.length <= 85 ? 60 : 52;
}

type Style = NonNullable<Node['style']>;

const words = (text: string, style: Style): Node => ({ type: 'text', text, style });
const column = (style: Style, children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', flexDirection: 'column', ...style },
  children,
});
const row = (style: Style, children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

/** Lines of like length; what is longer than any title there is ends in an ellipsis. */
const atMost = (lines: number): Style => ({
  textWrap: 'balance',
  overflowWrap: 'anywhere',
  lineClamp: lines,
  textOverflow: 'ellipsis',
});
