import Agenda from './Agenda.astro';
import Chart from './Chart.astro';
import Table from './Table.astro';

/** The components behind the author's tags; `markdown/author-tags.ts` names the same. */
export const tags = { Agenda, Chart, Table };
