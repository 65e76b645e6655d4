import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

test('every page is valid HTML', async () => {
  const pages = globSync('dist/**/*.html');
  expect(pages.length).toBeGreaterThan(7);
  const report = await validator.validateMultipleFiles(pages);
  expect(
    report.results.flatMap(({ filePath, messages }) =>
      messages.map((message) => `${filePath}:${message.line} ${message.ruleId} ${message.message}`),
    ),
  ).toEqual([]);
});
