import { dayInWords } from '../lib/dates.ts';
import type { Release } from '../lib/releases.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import type { PreviewWords } from './preview-layout.ts';

/** Path of the picture shown with links to a release: its own or the site's, as for other pages. */
export function previewPath(release?: Release): `/${string}.png` {
  return `${release?.pictured ? release.path : '/'}preview.png`;
}

/** What that picture says. */
export function previewWords(release?: Release): PreviewWords {
  if (!release) return { title: text.pressReleases, headline: site.description, foot: '' };
  const { title, headline, date, withdrawn } = release;
  return { title, headline, foot: withdrawn ? text.withdrawn : dayInWords(date) };
}
