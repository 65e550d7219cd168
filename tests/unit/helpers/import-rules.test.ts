import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  // The rules under test need no types; a file that exists only in this test has none to offer.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('engawa/'),
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('who may import whom', () => {
  test.each([
    ['src/domain/place/schema.ts', `import { z } from 'zod';`],
    ['src/domain/place/schema.ts', `import { fold } from '../text/fold.ts';`],
    ['src/server/places/load.ts', `import type { Place } from '#domain/place/schema.ts';`],
    ['src/server/supabase.ts', `import { createClient } from '@supabase/supabase-js';`],
    [
      'src/islands/map/Map.svelte',
      `<script lang="ts">import { pins } from '#client/pins.ts';</script>`,
    ],
    [
      'src/pages/p/[code].astro',
      `---\nimport { place } from '#server/places/load.ts';\n---\n<p>{place}</p>`,
    ],
    ['src/commands/start.ts', `const { serve } = await import('#embedded/serve.ts');`],
    ['tests/unit/x.test.ts', `import { fold } from '../../src/domain/text/fold.ts';`],
  ])('%s may: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  test.each([
    ['src/domain/place/schema.ts', `import { t } from '#i18n/t.ts';`, 'may not import #i18n'],
    ['src/domain/place/schema.ts', `import { db } from '../../server/db.ts';`, 'leaves src/domain'],
    ['src/domain/a.ts', `export * from '../server/db.ts';`, 'leaves src/domain'],
    ['src/domain/a.ts', `const x = await import('#server/db.ts');`, 'may not import #server'],
    ['src/domain/a.ts', `type X = import('#server/db.ts').X;`, 'may not import #server'],
    ['src/domain/a.ts', `import { b } from '#domain/b.ts';`, 'by a relative path'],
    ['src/domain/a.ts', `import { b } from './b';`, 'real file extension'],
    [
      'src/actions/place.ts',
      `import { createClient } from '@supabase/supabase-js';`,
      'only src/server',
    ],
    [
      'src/client/url.ts',
      `import { load } from '#server/places/load.ts';`,
      'may not import #server',
    ],
    [
      'src/commands/start.ts',
      `import { pgtap } from '#tests/helpers/pgtap.ts';`,
      'may not import #tests',
    ],
    ['src/middleware.ts', `import { createClient } from '@supabase/ssr';`, 'only src/server'],
    [
      'src/components/place/PlaceCard.astro',
      `---\nimport type { Row } from '#server/rows.ts';\n---\n<p></p>`,
      'may not import #server',
    ],
    [
      'src/islands/map/Map.svelte',
      `<script lang="ts">import { load } from '#server/load.ts';</script>`,
      'may not import #server',
    ],
  ])('%s may not: %s', async (file, code, reason) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('files', () => {
  test.each([
    ['src/domain/PlaceSchema.ts', 'export {};', 'kebab-case'],
    ['src/components/place/place-card.astro', '<p></p>', 'PascalCase'],
    [
      'src/pages/about.astro',
      `---\n${'let a;\n'.repeat(26)}---\n<p></p>`,
      '26 lines of frontmatter',
    ],
  ])('%s is refused', async (file, code, reason) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining(reason)]);
  });

  test('a comment can not switch a rule off', async () => {
    const code = `/* eslint-disable */\nimport { t } from '#i18n/t.ts';`;
    expect(await complaints('src/domain/a.ts', code)).toContainEqual(
      expect.stringContaining('may not import #i18n'),
    );
  });
});
