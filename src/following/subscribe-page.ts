import { newsOf } from './news.ts';
import { canKeep, keepFollowing, readFollowing } from './storage.ts';

/** The buttons with which a reader follows and unfollows, and the dialog that offers Undo. */
const section = document.querySelector<HTMLElement>('#follow')!;
const dialog = document.querySelector<HTMLDialogElement>('#unsubscribed-dialog')!;
const what = dialog.querySelector<HTMLElement>('[data-what]')!;
const statusLine = section.querySelector<HTMLElement>('[role="status"]')!;
const words = section.dataset;

interface Undo {
  button: HTMLButtonElement;
  seen: string[];
}
let last: Undo | undefined;

async function follow(button: HTMLButtonElement): Promise<void> {
  const key = button.value;
  // Marked at once; what there is to see is learnt in the background.
  set(key, []);
  show(button);
  statusLine.textContent = words['nowFollowing']!.replace('%', button.dataset['name']!);
  try {
    const addresses = (await newsOf(key)).map(({ address }) => address);
    if (key in readFollowing()) set(key, addresses);
  } catch {
    // The home page learns it on the next visit.
  }
}

function unfollow(button: HTMLButtonElement): void {
  const following = readFollowing();
  last = { button, seen: following[button.value] ?? [] };
  delete following[button.value];
  keepFollowing(following);
  show(button);
  statusLine.textContent = '';
  what.textContent = words['unsubscribed']!.replace('%', button.dataset['name']!);
  dialog.showModal();
}

function set(key: string, seen: string[]): void {
  keepFollowing({ ...readFollowing(), [key]: seen });
}

function show(button: HTMLButtonElement): void {
  const followed = button.value in readFollowing();
  button.querySelector('[data-verb]')!.textContent = words[followed ? 'unfollow' : 'follow']!;
  button.classList.toggle('followed', followed);
}

section.querySelector('[data-needs-script]')!.remove();
const buttons = [...section.querySelectorAll<HTMLButtonElement>('button[value]')];
if (canKeep()) {
  for (const button of buttons) {
    show(button);
    button.addEventListener('click', () => {
      if (button.value in readFollowing()) unfollow(button);
      else void follow(button);
    });
  }
  dialog.querySelector('[data-undo]')!.addEventListener('click', () => {
    if (!last) return;
    set(last.button.value, last.seen);
    show(last.button);
    dialog.close();
  });
  dialog.addEventListener('close', () => last?.button.focus());
  section.querySelector('[data-follow-list]')!.removeAttribute('hidden');
} else section.querySelector('[data-no-storage]')!.removeAttribute('hidden');
