/** Brings the program for selected words: `Passages.astro`. */
// A browser that knows no text fragments has looked for all of it as an id.
const [section, passage] = location.hash.split(':~:');
if (passage) location.replace(section || '#');

const load = () => {
  if (getSelection()!.isCollapsed) return;
  document.removeEventListener('selectionchange', load);
  import(/* @vite-ignore */ document.getElementById('passages')!.dataset['program']!).catch(
    // No connection: with the next words perhaps.
    () => document.addEventListener('selectionchange', load),
  );
};
document.addEventListener('selectionchange', load);
