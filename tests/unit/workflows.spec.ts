import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseDocument } from 'yaml';

test('packages of others run in jobs that may only read', () => {
  const files = globSync('.github/workflows/*.yml');
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const document = parseDocument(readFileSync(file, 'utf8'));
    expect(document.errors, file).toEqual([]);
    const { permissions, jobs } = document.toJS() as {
      permissions: object;
      jobs: Record<string, { permissions?: object; steps: { run?: string }[] }>;
    };
    expect(permissions, file).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs))
      if (job.steps.some(({ run }) => run && /npm ci|\.ci\/run/.test(run)))
        expect(job.permissions, file).toBeUndefined();
  }
});
