import Agenda from './Agenda.astro';

/** The components behind the author's tags; `markdown/author-tags.ts` names the same. */
export const tags = { Agenda };
