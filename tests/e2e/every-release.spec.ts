import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { auditInModes } from '../support/accessibility/audit.ts';

// Their texts are their authors’: some here; all of them, in all modes, are read by `npm run report`.
const releases = globSync('dist/releases/*/*/cite').sort();
for (const folder of releases.filter((_, at) => at % 9 === 0)) {
  const path = `/${folder.replaceAll('\\', '/').split('/').slice(1, -1).join('/')}/`;
  test(`WCAG 2.2 AA, and readable with 200 % text, at 320 px, with text spaced: ${path}`, async ({
    page,
  }) => {
    await page.goto(path);
    const { violations, unreadable } = await auditInModes(page, 'layout');
    expect.soft(violations).toEqual([]);
    expect(unreadable).toEqual([]);
  });
}
