/** The tags an author may use in a text: one component of that name in `components/mdx/` each. */
export const authorTags: readonly string[] = ['Agenda', 'Chart', 'Table'];
