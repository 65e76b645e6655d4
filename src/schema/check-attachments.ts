import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPdf } from '../lib/pdf.ts';
import { nearest } from '../lib/words.ts';
import type { CheckedYaml } from './check-yaml.ts';
import type { Mistake } from './mistakes.ts';
import { ownFiles } from './own-files.ts';

/**
 * Names of the attachments as they were written, whatever else is wrong in the front matter;
 * undefined when it cannot be read at all.
 */
export function filesBeside(raw: unknown): string[] | undefined {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return undefined;
  const { attachments } = raw as { attachments?: unknown };
  if (!Array.isArray(attachments)) return [];
  return attachments.map((attachment: { file?: unknown } | null) => String(attachment?.file ?? ''));
}

/** Each attachment is a file beside its release, named once, that its readers can open. */
export async function checkAttachments(
  root: string,
  file: string,
  { raw, locate }: CheckedYaml<unknown>,
): Promise<Mistake[]> {
  const folder = dirname(file);
  const names = filesBeside(raw) ?? [];
  const mistakes: Mistake[] = [];
  for (const [index, name] of names.entries()) {
    if (!name) continue;
    const message =
      names.indexOf(name) < index
        ? `The attachment “${name}” is named twice. Remove one of the two.`
        : ownFiles.test(name)
          ? `“${name}” is a file that the site makes for every release. Give the attachment another name.`
          : await faultOf(root, folder, name);
    if (message) mistakes.push({ ...locate(['attachments', index, 'file']), message });
  }
  return mistakes;
}

/** Files that a browser or a computer would run, as if the ministry had told it to. */
export const running =
  /\.(?:x?html?|xht|mht(?:ml)?|svgz?|xml|xslt?|[cm]?js|css|wasm|swf|exe|msi|bat|cmd|com|scr|ps1|vbs|jar|sh|app|dmg|lnk|url)$/i;

async function faultOf(root: string, folder: string, name: string): Promise<string | undefined> {
  if (running.test(name))
    return `The attachment “${name}” could run programs at its readers’. Attach it as PDF, or packed as ZIP.`;
  const path = join(root, folder, name);
  const status = statusOf(path);
  if (status?.isSymbolicLink())
    return `The attachment “${name}” is only a link to a file elsewhere. Put the file itself into ${folder}/.`;
  if (!status?.isFile())
    return `The attachment “${name}” is not there. ${remedy(root, folder, name)}`;
  if (status.size === 0) return `The attachment “${name}” is empty. Save it again.`;
  if (!name.endsWith('.pdf')) return undefined;
  try {
    await readPdf(readFileSync(path));
    return undefined;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? `The attachment “${name}” asks for a password. Save it without one.`
      : `The attachment “${name}” cannot be read as a PDF. Save it again from the program it was made with.`;
  }
}

/** Of what cannot be a file, as a name of a thousand letters, there is none. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function remedy(root: string, folder: string, name: string): string {
  const others = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.mdx?$/.test(entry.name))
    .map((entry) => entry.name);
  const meant = nearest(name, others);
  if (meant) return `Did you mean “${meant}”?`;
  return others.length > 0
    ? `Put the file into ${folder}/, or write the name of one that is there: ${others.join(', ')}.`
    : `Put the file into ${folder}/.`;
}
