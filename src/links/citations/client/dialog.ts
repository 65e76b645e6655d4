/**
 * Opens the citations of a release over its page: takes them from the page that the link leads to.
 * When they cannot be had this program fails, and the link is followed instead.
 */
import styles from '../../../styles/citations.css?inline';
import { pageReader } from '../../../lib/trusted-types.ts';
import { citeArrived, preparePanel } from './panel.ts';

const link = document.querySelector<HTMLAnchorElement>('.release-tools a')!;
const answer = await fetch(link.href);
if (!answer.ok) throw new Error(`${link.href} answers with ${answer.status}.`);
const html = await answer.text();
// Without the head: this page's policy forbids that page's styles, and the browser would report them.
const page = pageReader('cited-page')(html.slice(html.indexOf('<body')));
const panel = document.importNode(page.getElementById('citations')!, true);
// The ids of this page are its sections' own.
panel.removeAttribute('id');

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const title = document.createElement('h2');
title.textContent = link.textContent;

const close = document.createElement('button');
close.textContent = panel.dataset['close']!;
const head = document.createElement('form');
head.method = 'dialog';
head.append(title, close);

const content = document.createElement('div');
content.className = 'dialog-content';
content.append(head, panel);

const dialog = document.createElement('dialog');
dialog.className = 'cite-dialog';
dialog.setAttribute('aria-label', title.textContent);
// A click outside closes it, as it does the other dialogs; of native dialogs it is this attribute.
dialog.setAttribute('closedby', 'any');
dialog.append(content);
document.body.append(dialog);
dialog.addEventListener('close', () => {
  if (document.activeElement === document.body) link.focus({ preventScroll: true });
});

preparePanel(panel);
// Not the way out, nor the way to another site.
panel.querySelector<HTMLElement>('select, dl button')!.autofocus = true;
link.addEventListener('click', (event) => {
  if (event.defaultPrevented) open();
});
// Readers who have gone on meanwhile are not called back. Safari gives a link that is clicked no focus:
// what holds it has that then.
if (document.activeElement?.contains(link) && !isInDialog()) open();

function isInDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function open(): void {
  citeArrived(panel);
  dialog.showModal();
}
