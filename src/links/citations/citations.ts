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
  write: () => string;
}

/** A release in every style, those that people read first. */
export function citationsOf(description: Description): Citation[] {
  const [bib, references] = citationFilesOf(description);
  return [
    { style: styles.apa, isCode: false, ...reference(description, 'apa') },
    { style: styles.chicago, isCode: false, ...reference(description, 'chicago') },
    { style: styles.plain, isCode: false, ...unformatted(plain(description)) },
    { style: styles.wikipedia, isCode: true, ...unformatted(wikipedia(description)) },
    { style: styles.bibtex, isCode: true, ...unformatted(bibtex(description)), file: bib! },
    { style: styles.ris, isCode: true, ...unformatted(ris(description)), file: references! },
  ];
}

/** The citations that are files beside the release, for programs that keep references. */
export function citationFilesOf(description: Description): CitationFile[] {
  return [
    {
      name: 'citation.bib',
      mediaType: 'application/x-bibtex',
      write: () => `${bibtex(description)}\n`,
    },
    {
      name: 'citation.ris',
      mediaType: 'application/x-research-info-systems',
      write: () => `${ris(description).replaceAll('\n', '\r\n')}\r\n`,
    },
  ];
}

function unformatted(citation: string): { text: string; html: string } {
  return { text: citation, html: escapeUTF8(citation) };
}
