import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { fileName, thinRoute } from './tests/helpers/lint/file-rules.js';
import { importRules } from './tests/helpers/lint/import-rules.js';

const templates = ['**/*.astro', '**/*.astro/*.ts', '**/*.svelte'];

export default defineConfig(
  globalIgnores([
    '**/dist',
    '**/.astro',
    '.engawa',
    'artefacts',
    'test-results',
    'src/db/*.types.ts',
  ]),
  // What a rule forbids is changed or discussed here, never switched off beside the code.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  svelte.configs.recommended,
  svelte.configs.prettier,

  { languageOptions: { parserOptions: { projectService: true } } },
  {
    plugins: {
      engawa: {
        rules: { 'import-rules': importRules, 'file-name': fileName, 'thin-route': thinRoute },
      },
    },
    rules: {
      'engawa/import-rules': 'error',
      'engawa/file-name': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // An empty environment variable is one that is not set: `env.HOST || 'localhost'`.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers read well in texts; everything else in a template must be a string.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => close()` reads well although it gives nothing back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // `[...text]` gives code points, which is what kana and kanji are folded and counted by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The full-width space is a letter of Japanese typesetting.
      'no-irregular-whitespace': [
        'error',
        { skipComments: true, skipRegExps: true, skipTemplates: true, skipJSXText: true },
      ],
      // TypeScript itself finds undefined names, and knows the environment of each file.
      'no-undef': 'off',
    },
  },
  { files: ['src/pages/**/*.astro'], rules: { 'engawa/thin-route': 'error' } },
  {
    files: ['src/{domain,client,islands,components,ui}/**'],
    rules: { 'no-console': 'error' },
  },

  // astro check and svelte-check already type-check the templates.
  { files: templates, ...ts.configs.disableTypeChecked },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
);
