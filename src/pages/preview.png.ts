import type { APIRoute } from 'astro';
import { previewPicture } from '../machine/preview-picture.ts';
import { previewWords } from '../machine/previews.ts';

/** The picture shown with links to pages that are no release. */
export const GET: APIRoute = async () =>
  new Response(await previewPicture(previewWords()), { headers: { 'Content-Type': 'image/png' } });
