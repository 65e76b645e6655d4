import type { Root } from 'mdast';
import type { CheckedYaml } from './check-yaml.ts';
import type { Mistake } from './mistakes.ts';
import type { ReleaseData } from './release.ts';

/** A release that would be published as an empty page. One that was withdrawn needs no text. */
export function checkTextIsThere(
  file: string,
  { children }: Root,
  { value }: CheckedYaml<ReleaseData>,
): Mistake[] {
  if (!value || value.draft || value.withdrawn) return [];
  const front = children.find(({ type }) => type === 'yaml');
  if (children.some(({ type }) => type !== 'yaml')) return [];
  const line = front?.position?.end.line ?? 1;
  const message =
    'This release has no text. Write it below this line; or, while it is not finished, “draft: true” above it.';
  return [{ file, line, column: 1, message }];
}
