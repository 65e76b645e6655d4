/**
 * Words that nearly every text holds. They are not indexed in lower case, and a query does not
 * insist on them; in capitals ("US", "IT", "WHO") they are words like any other.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about all also an and any are as at be been but by can did do does for from had has have he her his ' +
    'how i if in into is it its many me more much my not of on or our said say says she so some somewhere ' +
    'than that the their them then there these they this those to too us was we were what when where which ' +
    'who whom why will with would you your'
  ).split(' '),
);
