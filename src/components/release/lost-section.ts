/** Brings the program for a section that the page does not have: `LostSection.astro`. */
const place = document.getElementById('lost-section')!;
// The browser has looked for the section. The program looks closer, and answers what comes after.
const bring = ({ type }: Event) => {
  if (!location.hash || document.querySelector(':target')) return;
  place.dataset['after'] = type;
  import(/* @vite-ignore */ place.dataset['program']!).catch(() => undefined);
};
addEventListener('hashchange', bring);
addEventListener('load', bring);
