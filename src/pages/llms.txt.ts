import type { APIRoute } from 'astro';
import { llms } from '../machine/llms.ts';

/** What language models find here. */
export const GET: APIRoute = async () =>
  new Response(await llms(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
