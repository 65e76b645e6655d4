/** What `npm run report` measures, one line of its table. */
export interface Row {
  area:
    'Reading' | 'Searching' | 'Linking' | 'Fast' | 'Large' | 'Open' | 'Locked' | 'Moves' | 'Holds';
  /** What was measured: “axe: pages × modes”. */
  what: string;
  /** As the product's aims state it: “0 violations”. */
  target: string;
  /** With its unit: “0 violations, 254 pages × 5 modes”. */
  measured: string;
  /** Others over the same texts in the same run: “Hugo 14 s, Eleventy 31 s”. */
  peers?: string;
  /** Whether the target is met; what falls short stays in the table as falling short. */
  met: boolean;
}

/** Measures afresh; throws only when it could not measure at all. */
export type Measurement = () => Promise<Row[]>;
