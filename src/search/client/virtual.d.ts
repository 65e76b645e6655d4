declare module 'virtual:synonyms' {
  /** Words and phrases that mean the same, in groups. */
  const groups: string[][];
  export default groups;
}
