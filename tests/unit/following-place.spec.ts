import { expect, test } from '@playwright/test';
import { moveOnce, placeOf } from '../../src/following/place.ts';

/** As much of Web Storage as is asked for here. */
function storageOf(items: Record<string, string>): Storage & { items: Map<string, string> } {
  const held = new Map(Object.entries(items));
  return {
    items: held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage & { items: Map<string, string> };
}

test('two press rooms on one host keep what a reader follows apart', () => {
  const places = ['/', '/press/', '/news/press/'].map((base) => placeOf('following', base));
  expect(places).toEqual([
    'press-room:following/',
    'press-room:following/press/',
    'press-room:following/news/press/',
  ]);
});

test('what was kept for all of a host is moved once, and never over what is there', () => {
  const old = 'press-room:following';
  const [one, other] = ['/', '/other/'].map((base) => placeOf('following', base));
  const storage = storageOf({ [old]: 'a' });
  moveOnce(storage, old, one!);
  moveOnce(storage, old, other!);
  expect([...storage.items]).toEqual([[one, 'a']]);
  storage.setItem(old, 'b');
  moveOnce(storage, old, one!);
  expect([...storage.items]).toEqual([[one, 'a']]);
});
