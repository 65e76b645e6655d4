import { expect, test } from '@playwright/test';
import { forms } from '../round-trip/documents.ts';
import { originals } from '../round-trip/originals.ts';
import { roundTrip } from '../round-trip/round-trip.ts';

test('readers find no difference in a release that comes back from a document', async () => {
  // Two builds, one of three times as many releases: half a minute, on a busy machine more.
  test.setTimeout(300_000);
  const trips = await roundTrip();
  expect(originals().length).toBeGreaterThanOrEqual(28);
  expect(trips).toHaveLength(originals().length * Object.keys(forms).length);
  const found = trips.flatMap(({ form, id, differences }) =>
    differences.map((line) => `${form} ${id}: ${line}`),
  );
  expect(found).toEqual([]);
});
