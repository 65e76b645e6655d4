/**
 * `npm run bench:links`: 1,000 random editing histories of the real releases, each followed by what
 * the guard asks for; and the links of the same histories by plain slugs of the headings, as other
 * sites make them. Ends with exit code 1 when an address is lost.
 */
import { History } from '../../support/histories/run.ts';
import { table } from '../search/table.ts';

const histories = 1000;
const sum = { addresses: 0, lost: 0, written: 0, asked: 0, plain: 0, broken: 0 };
for (let seed = 0; seed < histories; seed++) {
  const { addresses, lost, written, asked, plain } = new History(seed).run();
  for (const address of lost) console.error(`seed ${seed}: ${address}`);
  sum.addresses += addresses;
  sum.lost += lost.length;
  sum.written += written;
  sum.asked += asked;
  sum.plain += plain.addresses;
  sum.broken += plain.broken;
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  table(
    [`${histories} histories`, 'addresses', 'broken', 'share'],
    [
      [
        'With ledger and guard',
        String(sum.addresses),
        String(sum.lost),
        share(sum.lost, sum.addresses),
      ],
      [
        'Plain slugs of headings',
        String(sum.plain),
        String(sum.broken),
        share(sum.broken, sum.plain),
      ],
    ],
  ),
);
console.log(
  `\nThe guard wrote ${sum.written} remedies by itself and asked ${sum.asked} times (${share(sum.asked, sum.asked + sum.written)}).`,
);
if (sum.lost > 0) process.exitCode = 1;
