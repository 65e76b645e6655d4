/**
 * What the site itself puts beside every release's page, and the release's own text: in small or
 * capital letters, which are the same to many computers.
 */
export const ownFiles = /^index\.|^preview\.png$|^cite$|^citation\.|\.mdx?$/i;
