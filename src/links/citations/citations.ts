import { escapeUTF8 } from 'entities';
import { text } from '../../text.ts';
import { bibtex } from './bibtex.ts';
import { reference } from './csl.ts';
import type { Description } from './description.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';
import { wikipedia } from './wikipedia.ts';

const styles = text.citationStyles;

/** A release cited in one style. */
export interface Citation {
  /** What readers know the style by. */
  style: string;
  text: string;
  /** The same as HTML, with italics where the style has them. */
  html: string;
  /** Whether it is for a program to read. */
  isCode: boolean;
  /** Its file beside the release, of a style that programs read. */
  file?: CitationFile;
}

/** A file of a citation: `name` is the last part of its address, `mediaType` without parameters. */
export interface CitationFile {
  name: string;
  mediaType: string;
  write: (description: Description) => string;
}

const bibtexFile: CitationFile = {
  name: 'citation.bib',
  mediaType: 'application/x-bibtex',
  write: (description) => `${bibtex(description)}\n`,
};
const risFile: CitationFile = {
  name: 'citation.ris',
  mediaType: 'application/x-research-info-systems',
  write: (description) => `${ris(description).replaceAll('\n', '\r\n')}\r\n`,
};

/** The citations that are files beside a release, for programs that keep references. */
export const citationFiles: readonly CitationFile[] = [bibtexFile, risFile];

/** A release in every style, those that people read first. */
export function citationsOf(description: Description): Citation[] {
  return [
    { style: styles.apa, isCode: false, ...reference(description, 'apa') },
    { style: styles.chicago, isCode: false, ...reference(description, 'chicago') },
    { style: styles.plain, isCode: false, ...unformatted(plain(description)) },
    { style: styles.wikipedia, isCode: true, ...unformatted(wikipedia(description)) },
    { style: styles.bibtex, isCode: true, ...unformatted(bibtex(description)), file: bibtexFile },
    { style: styles.ris, isCode: true, ...unformatted(ris(description)), file: risFile },
  ];
}

function unformatted(citation: string): { text: string; html: string } {
  return { text: citation, html: escapeUTF8(citation) };
}
