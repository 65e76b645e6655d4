/** The words that authors read in the dev server; readers of the site never see them. */
export const deskText = {
  authors: {
    title: 'Writing a release',
    lead: 'A release is plain text with a few signs in it. This page shows each of them as it is written and as it appears.',
    rules: [
      'Leave an empty line between paragraphs, and around every heading, list, table and tag.',
      '<code>**words**</code> are bold, <code>*words*</code> are in italics.',
      'A link is <code>[its words](https://example.org/page)</code>; to a section of the same release, <code>[its words](#its-id)</code>.',
      'Nothing in a text is run: code, HTML and comments are refused. Write <code>&amp;lt;</code> for a “less than” sign before a word or a figure, and a backslash before braces: <code>\\{ \\}</code>.',
      'Whatever is wrong is told as soon as the file is saved, with its line and what to write instead.',
    ],
    written: 'You write',
    appears: 'Readers see',
    attributes: 'What stands in the tag',
  },
} as const;
