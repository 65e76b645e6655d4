/**
 * The contents list on a desk: open, with the section being read marked. Without script the list
 * is folded and works.
 */
const list = document.querySelector<HTMLElement>('.contents');
const details = list?.querySelector('details');
const links = new Map(
  [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);

// The window from which `contents.css` sets the list beside text of the usual size.
const beside = matchMedia('(min-width: 64rem)');
// There it is open for good, and its name nothing to be pressed.
const fold = () => {
  details?.toggleAttribute('open', beside.matches);
  details?.querySelector('summary')!.toggleAttribute('inert', beside.matches);
};
beside.addEventListener('change', fold);
fold();

const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/** The section being read is the last whose heading has passed the upper quarter of the window. */
function markCurrent(): void {
  const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const passed = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 4);
  const current = atEnd && scrollY > 0 ? headings.at(-1) : passed.at(-1);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

let waiting = false;
function later(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    markCurrent();
  });
}
addEventListener('scroll', later, { passive: true });
addEventListener('resize', later);
later();
