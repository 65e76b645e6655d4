import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { withOwnHashes } from '../../src/build/page-policy.ts';

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const [style, script, others] = ['p { color: red }', 'go("<style>")', 'another page’s'];

for (const [name, words] of [
  ['words', 'Budget'],
  ['words that look like a style', 'The <style> of a budget'],
  ['words that look like a script', 'A <script src=x> of </script> budget'],
  ['words that look like a comment', 'A <!-- of a budget'],
  ['words with a sign that ends a tag', 'Budget > plan'],
] as const)
  test(`a page keeps the hashes of its own styles and scripts, and no other, beside ${name}`, () => {
    const policy = [style, script, others].map(hashOf).join(' ');
    const head = `<meta http-equiv="content-security-policy" content="style-src 'self' ${policy}">`;
    const rest = `<meta name="description" content="${words}"><!-- <style>x</style> --><style>${style}</style><p title="${words}">1 &lt; 2</p><script type="module">${script}</script>`;
    const kept = [style, script].map(hashOf).join(' ');
    expect(withOwnHashes(head + rest)).toBe(
      `<meta http-equiv="content-security-policy" content="style-src 'self' ${kept}">${rest}`,
    );
  });
