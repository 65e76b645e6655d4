/** Every kind of quotation mark, of whatever language and keyboard. */
const mark = '["“”„‟«»″〝〞〟＂「」『』]';
export const quotationMarks = new RegExp(mark, 'g');

const lastMark = new RegExp(`(.*)${mark}`, 's');

/** A query without the mark of a quotation that is not finished; itself when all are. */
export function withoutOpenMark(query: string): string {
  return query.split(quotationMarks).length % 2 === 0 ? query.replace(lastMark, '$1 ') : query;
}
