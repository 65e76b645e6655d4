/**
 * The cells of a CSV file as RFC 4180 has them: in quotation marks a cell may hold commas, line
 * breaks, and quotation marks that are doubled.
 */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (const match of csv.replace(/^\uFEFF/, '').matchAll(cells)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') rows.push([]);
    if (match[3] === '') break;
  }
  return rows.filter((row) => row.join('') !== '');
}
