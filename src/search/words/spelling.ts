/**
 * One spelling for British and American English. Applied to the index and to queries alike, so a
 * rule that catches a word too many ("rise" becomes "rize") does no harm: it does so on both sides.
 */
const rules: [RegExp, string][] = [
  // organise, modernisation, analyse
  [/is(e|ed|es|ing|er|ers|ation|ations|ational|able)$/, 'iz$1'],
  [/ys(e|ed|es|ing|er|ers)$/, 'yz$1'],
  // labour, favourable, behavioural
  [
    /^(.*(?:lab|col|fav|behavi|harb|hon|neighb|endeav|rum|vap|flav|sav|hum|vig|rig|arm|val|splend))our/,
    '$1or',
  ],
  // centre, metres, centred
  [/^((?:epi|kilo|centi|milli)?(?:cent|fib|lit|met|theat|calib|spect))re(s|d)?$/, '$1er$2'],
  [/^(catal|dial|anal|monol|prol|epil)ogue/, '$1og'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  // travelled, labelling, modeller
  [
    /^(.*(?:travel|cancel|model|fuel|label|level|signal|total|counsel|equal|channel|tunnel|rival|dial))l(ed|ing|er|ers|or|ors)$/,
    '$1$2',
  ],
  [/^(en)?(rol|fulfil|instal|distil)l?(s|ment|ments)?$/, '$1$2l$3'],
  [/^(program|kilogram)mes?$/, '$1'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^ageing$/, 'aging'],
  [/^(.*)aluminium$/, '$1aluminum'],
  [/^practis/, 'practic'],
  [/^scepti/, 'skepti'],
  [/^plough/, 'plow'],
  [/^grey/, 'gray'],
  [/^tyre/, 'tire'],
  [/manoeuvr(e|ed|es|ing)$/, 'maneuver'],
  [/^(p|orthop|encyclop)aed/, '$1ed'],
  [/^(an|leuk|h)aem/, '$1em'],
];

/** A lower-case word in the one spelling that stands for its British and American ones. */
export function oneSpelling(word: string): string {
  return rules.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), word);
}
