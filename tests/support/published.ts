import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The release that the tests change. */
export const id = '2020/3rd-ministerial-meeting-on-industrial-innovation';

/** Of these nothing is compared; they are most of the bytes. */
const notCopied = new Set(['pagefind', '_astro', 'preview.png', 'cite', 'topics', 'following']);

/** A copy of the built site as another build might have left it. */
export class OtherBuild {
  readonly dist: string;

  private constructor(dist: string) {
    this.dist = dist;
  }

  static async copy(): Promise<OtherBuild> {
    const dist = await mkdtemp(join(tmpdir(), 'press-room-'));
    await cp('dist', dist, {
      recursive: true,
      filter: (path) => !notCopied.has(basename(path)),
    });
    return new OtherBuild(dist);
  }

  /** Changes a file; without a change the test would prove nothing. */
  async edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(this.dist, file);
    const text = await readFile(path, 'utf8');
    if (change(text) === text) throw new Error(`The edit of ${file} changed nothing.`);
    await writeFile(path, change(text));
  }

  /** Changes page and Markdown twin of the release. */
  async editRelease(change: (text: string) => string): Promise<void> {
    for (const name of ['index.html', 'index.md'])
      await this.edit(`releases/${id}/${name}`, change);
  }

  remove(): Promise<void> {
    return rm(this.dist, { recursive: true });
  }
}
