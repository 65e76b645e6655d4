/**
 * Parameter of a release's address that says what to mark in it. `MarkedWords.astro` has it too:
 * its script imports nothing, so that a release is one request.
 */
export const markParameter = 'mark';
