/**
 * The tools at the end of a release. `section-links.ts` copies the address. This script imports
 * nothing, so that it is part of the page and no request of its own.
 */
const tools = document.querySelector('.release-tools')!;
const cite = tools.querySelector('a')!;
const buttons = tools.querySelectorAll('button');

for (const button of buttons) button.hidden = false;
buttons[1]!.addEventListener('click', () => print());

cite.addEventListener('click', (event) => {
  // What is cited is the section that the reader came to, in a new tab too.
  cite.hash = location.hash;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The program opens the dialog when it arrives, and again at every click after that.
  import(/* @vite-ignore */ cite.dataset['program']!).catch(() => location.assign(cite.href));
});
