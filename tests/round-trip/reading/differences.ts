/**
 * What two lists of lines do not share, in order: `− ` before a line of the first alone, `+ ` before
 * one of the second alone. Empty when they are equal.
 */
export function differences(first: readonly string[], second: readonly string[]): string[] {
  // Longest common run of lines, from the end: lengths[i][j] is that of first[i…] and second[j…].
  const lengths = Array.from({ length: first.length + 1 }, () =>
    new Array<number>(second.length + 1).fill(0),
  );
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i]![j] =
        first[i] === second[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);

  const found: string[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length)
    if (i < first.length && j < second.length && first[i] === second[j]) {
      i++;
      j++;
    } else if (
      j >= second.length ||
      (i < first.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)
    )
      found.push(`− ${first[i++]}`);
    else found.push(`+ ${second[j++]}`);
  return found;
}
