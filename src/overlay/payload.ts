import { join } from 'node:path';
import { excerpt } from '../report/excerpt.ts';
import { sourceLines, type SourceLine } from '../report/source-lines.ts';
import { countOf, inOrder, type Mistake } from '../schema/mistakes.ts';

/** An error as Vite sends it to its overlay, which Astro draws. */
export interface OverlayPayload {
  type: 'error';
  /** Astro would take it for one of its own, and add a stack trace. */
  __isEnhancedAstroErrorPayload: true;
  err: {
    name: string;
    title: string;
    /** HTML. */
    message: string;
    stack: '';
    /** What “Open in editor” opens. */
    loc: { file: string; line: number; column: number };
  };
}

/** More would be read by nobody: the first are mended first. */
const most = 20;

// In the overlay’s shadow tree. Its place for a stack trace stays empty, and so goes; so does Astro’s mascot.
const style = `
  #stack, #houston, #houston-overlay { display: none }
  #message-content { white-space: normal; color: var(--title-text) }
  h3 { margin: 0; font: 600 1rem var(--font-monospace) }
  p { margin: 0.25rem 0 }
  pre { margin: 0 0 1.5rem; overflow: auto; font: 0.9rem/1.5 var(--font-monospace) }
  pre b { color: var(--error-text); font-weight: 600 }
  button { font: inherit; padding: 0.25rem 0.75rem }
`;

/**
 * The author's mistakes for the overlay in the browser.
 * @param root folder of the project
 */
export function overlayOf(root: string, mistakes: Mistake[]): OverlayPayload {
  const lineOf = sourceLines(root);
  const ordered = inOrder(mistakes);
  const { file, line, column } = ordered[0]!;
  const more = ordered.length - most;
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: 'In the content',
      title: countOf(mistakes),
      message: [
        `<style>${style}</style><div role="alert">`,
        ...ordered.slice(0, most).map((mistake) => asHtml(mistake, lineOf)),
        more > 0 ? `<p>${more} more: npm run check:content shows them all.</p>` : '',
        '<p>This goes away by itself when they are mended and saved.</p></div>',
        '<button onclick="this.getRootNode().host.close()">Show the page all the same</button>',
      ].join(''),
      stack: '',
      loc: { file: join(root, file), line, column },
    },
  };
}

function asHtml(mistake: Mistake, lineOf: SourceLine): string {
  const { file, line, column, length, message } = mistake;
  const source = lineOf(mistake);
  const [shown, caret] = source?.trim() ? excerpt(source, column, length) : [];
  const frame = shown === undefined ? '' : `<pre>${escaped(shown)}\n<b>${caret}</b></pre>`;
  return `<h3>${escaped(`${file}:${line}:${column}`)}</h3><p>${escaped(message)}</p>${frame}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
