/** What the site itself puts beside every release's page, and the release's own text. */
export const ownFiles = /^index\.|^preview\.png$|^cite$|^citation\.|\.mdx?$/;
