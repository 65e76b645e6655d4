import { dayInWords } from '../lib/dates.ts';
import { element } from '../search/client/element.ts';

/** A page that may have been meant. */
export interface Proposal {
  href: string;
  title: string;
  /** What else is known when it is a release. */
  headline?: string;
  /** Calendar day, `YYYY-MM-DD`. */
  date?: string;
  division?: string;
}

/** A proposal as an item of a list, as a result of a search looks. */
export function proposalItem({ href, title, headline, date, division }: Proposal): HTMLElement {
  const facts = [
    ...(date ? [element('time', { dateTime: date }, [dayInWords(date)])] : []),
    ...(division ? [element('span', {}, [division])] : []),
  ];
  return element('li', { className: 'result' }, [
    element('h3', {}, [element('a', { href }, [title])]),
    ...(facts.length > 0 ? [element('p', { className: 'result-meta' }, facts)] : []),
    ...(headline ? [element('p', {}, [headline])] : []),
  ]);
}
