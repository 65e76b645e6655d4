/**
 * Prints a demonstration document as a tagged PDF:
 * node tests/documents/print.ts <document>.html <where>.pdf
 */
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chosenBrowser } from '../support/browser.ts';

const [source, target] = process.argv.slice(2);
if (!source || !target) throw new Error('Name the HTML document and the PDF to write.');

const browser = await chromium.launch(chosenBrowser());
const page = await browser.newPage();
await page.goto(pathToFileURL(source).href);
await page.pdf({ path: target, preferCSSPageSize: true, tagged: true, outline: true });
await browser.close();
