/**
 * Where a press room keeps something in a browser (Web Storage): two on one host, under base paths of
 * their own, keep nothing of each other's.
 * @param base path that the site is deployed under: `/press/`
 */
export function placeOf(name: string, base: string): string {
  return `press-room:${name}${base}`;
}

/**
 * Moves what all press rooms of a host kept in one place to that of the one that is visited first.
 * @throws DOMException where the browser does not let the site store anything
 */
export function moveOnce(storage: Storage, from: string, to: string): void {
  const kept = storage.getItem(from);
  if (kept === null) return;
  if (storage.getItem(to) === null) storage.setItem(to, kept);
  storage.removeItem(from);
}
