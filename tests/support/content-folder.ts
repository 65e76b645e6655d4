import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/schema/check-content.ts';
import { inOneLine, type Mistake } from '../../src/schema/mistakes.ts';
import { releaseFile } from './project.ts';

/** A copy of the author's files alone, for tests that read them and build nothing. */
export class ContentFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'press-room-content-'));

  constructor() {
    cpSync('content', join(this.root, 'content'), { recursive: true });
  }

  /** Writes a file anew from its text; without a change the test would prove nothing. */
  edit(change: (text: string) => string | Buffer, file = releaseFile): void {
    const path = join(this.root, file);
    const before = readFileSync(path);
    const after = Buffer.from(change(before.toString()));
    if (after.equals(before)) throw new Error(`The edit of ${file} changed nothing.`);
    writeFileSync(path, after);
  }

  check(): Promise<Mistake[]> {
    return checkContent(this.root);
  }

  /** What is told of the file that the tests edit, without its name: `7:7  message`. */
  async told(): Promise<string[]> {
    return (await this.check()).map((mistake) => inOneLine(mistake).replace(`${releaseFile}:`, ''));
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
