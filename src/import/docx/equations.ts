import { child, elements, type XmlElement } from '../xml.ts';

/** An equation in one line, “(a+b)/c = x^2”: without its signs a fraction would be another number. */
export function equationIn(element: XmlElement): string {
  return elements(element).map(lineOf).join('');
}

function lineOf(part: XmlElement): string {
  const of = (name: string) => equationIn(child(part, name) ?? nothing);
  switch (part.name) {
    case 'm:t':
    case 'w:t':
      return part.children.join('');
    case 'm:f':
      return `${grouped(of('m:num'))}/${grouped(of('m:den'))}`;
    case 'm:sSup':
      return `${grouped(of('m:e'))}^${grouped(of('m:sup'))}`;
    case 'm:sSub':
      return `${grouped(of('m:e'))}_${grouped(of('m:sub'))}`;
    case 'm:sSubSup':
      return `${grouped(of('m:e'))}_${grouped(of('m:sub'))}^${grouped(of('m:sup'))}`;
    case 'm:rad':
      return `${of('m:deg')}√${grouped(of('m:e'))}`;
    case 'm:nary':
      return `${signOf(part, 'm:chr', '∫')}${limit('_', of('m:sub'))}${limit('^', of('m:sup'))} ${of('m:e')}`;
    case 'm:d':
      return `${signOf(part, 'm:begChr', '(')}${elements(part, 'm:e').map(equationIn).join(', ')}${signOf(part, 'm:endChr', ')')}`;
    case 'm:mr':
      return `${elements(part, 'm:e').map(equationIn).join(', ')}; `;
    default:
      return equationIn(part);
  }
}

const nothing: XmlElement = { name: '', attributes: {}, children: [] };

/** What is more than one number or word is held together. */
const grouped = (line: string) => (/^[\p{L}\p{N}.,%]*$/u.test(line) ? line : `(${line})`);

const limit = (sign: string, line: string) => (line ? `${sign}${grouped(line)}` : '');

const signOf = (part: XmlElement, name: string, otherwise: string) =>
  child(part, `${part.name}Pr`, name)?.attributes['m:val'] ?? otherwise;
