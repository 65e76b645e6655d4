import Agenda from './Agenda.astro';
import Attachment from './Attachment.astro';
import Chart from './Chart.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Quotation from './Quotation.astro';
import Table from './Table.astro';

/**
 * The components behind the author's tags; `markdown/author-tags.ts` names the same. `img` is that
 * of a Markdown picture.
 */
export const tags = { Agenda, Attachment, Chart, Figure, Note, Quotation, Table, img: Picture };
