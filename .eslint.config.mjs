// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'dist.*', '.astro/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      // Looking for control characters is what some checks are for.
      'no-control-regex': 'off',
      // A region that scrolls must be within reach of the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: [] }],
      // Where a value is known to be there, `!` says so; the tests hold it to that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // In a dialog it names where to begin (HTML, dialog focusing steps); a page never has it.
    files: ['src/components/site/Search{Field,Link}.astro'],
    rules: { 'astro/jsx-a11y/no-autofocus': 'off' },
  },
);
