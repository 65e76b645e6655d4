/**
 * The id that the address of this page asks for in vain, as the HTML standard looks for it: written
 * as it is, then decoded, as an id or as the name of an anchor.
 * @returns undefined when there is no such id to miss: none is asked for, the top is, or it is there
 */
export function lostId(): string | undefined {
  // A browser that does not know text fragments leaves them in the hash.
  const written = location.hash.slice(1).split(':~:')[0]!;
  const id = decoded(written);
  const exists = [written, id].some(
    (id) => document.getElementById(id) ?? document.querySelector(`a[name="${CSS.escape(id)}"]`),
  );
  return exists || /^(?:top)?$/i.test(id) ? undefined : id;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // Cut off within a letter, or never encoded: 100%.
    return written;
  }
}
