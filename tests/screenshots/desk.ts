import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chosenBrowser } from '../support/browser.ts';
import { DevServer } from '../support/dev-server.ts';
import { Project } from '../support/project.ts';
import { port, serveFolder } from '../support/site.ts';
import { Screen } from './screen.ts';

/** Where the pictures lie, below the project. */
export const folder = '.github/press-officer';

/** The moment at which the press officer of the pictures works. */
const now = '2021-07-29T10:00:00+09:00';

/** The desk of a press officer: a copy of the project, its commands and its pages, and a camera. */
export class Desk {
  readonly project: Project;
  readonly #browser: Browser;
  #server: DevServer | undefined;
  /** Bytes of each picture, by its name. */
  readonly pictures = new Map<string, number>();

  private constructor(project: Project, browser: Browser) {
    this.project = project;
    this.#browser = browser;
    process.env['NOW'] = now;
  }

  static async open(): Promise<Desk> {
    return new Desk(await Project.copy(), await chromium.launch(chosenBrowser()));
  }

  /** The dev server, running from the first time that it is asked for. */
  async server(): Promise<DevServer> {
    return (this.#server ??= await DevServer.start(this.project.root, port + 3));
  }

  read(file: string): Promise<string> {
    return readFile(join(this.project.root, file), 'utf8');
  }

  /**
   * Takes a picture of what a command has written.
   * @param typed the command as the press officer types it
   * @param output with the control characters of a terminal, if it was one
   */
  async takeTerminal(name: string, typed: string, output: string): Promise<void> {
    const screen = new Screen();
    // What was no terminal's has bare ends of lines.
    screen.write(output.replace(/\r?\n/g, '\r\n'));
    const style = await readFile(new URL('panel.css', import.meta.url), 'utf8');
    const page = await this.#page(1400, 900);
    await page.setContent(
      `<style>${style}</style><div class="terminal"><pre><span class="prompt">$</span> ${typed}\n\n${screen.html()}</pre></div>`,
    );
    await this.#take(name, page, '.terminal');
  }

  /**
   * Takes a picture of a page.
   * @param address absolute
   * @param ready waits until the page shows what it shall, or scrolls there
   */
  async takePage(
    name: string,
    address: string,
    ready: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    const page = await this.#page(1180, 760);
    await page.goto(address, { timeout: 60_000 });
    await ready(page);
    await this.#take(name, page);
  }

  /** Serves the built site for as long as a picture takes. */
  async whileServed(work: (address: string) => Promise<void>): Promise<void> {
    const { address, close } = await serveFolder(join(this.project.root, 'dist'));
    await work(address);
    await close();
  }

  async close(): Promise<void> {
    this.#server?.stop();
    await this.#browser.close();
    await this.project.remove();
  }

  async #page(width: number, height: number): Promise<Page> {
    return this.#browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  }

  /** WebP: a third of the size of PNG. */
  async #take(name: string, page: Page, selector?: string): Promise<void> {
    const box = selector === undefined ? undefined : await page.locator(selector).boundingBox();
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 82,
      // Of a page, what is in the window; of a terminal, all of it.
      ...(box && { captureBeyondViewport: true, clip: { ...box, scale: 1 } }),
    });
    const bytes = Buffer.from(data, 'base64');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.webp`), bytes);
    this.pictures.set(name, bytes.length);
    await page.close();
  }
}

/** Removes the pictures of before, so that none stays which no step takes any more. */
export async function clearPictures(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
