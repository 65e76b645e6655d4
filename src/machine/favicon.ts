import { token } from './token.ts';

/** A sheet of text in the ministry's colour, as SVG. */
export function favicon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${token('blue')}"/><path d="M8 9h16M8 14h16M8 19h16M8 24h9" stroke="#fff" stroke-width="2.4"/></svg>\n`;
}
