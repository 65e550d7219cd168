import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Constants } from '#db/database.types.ts';
import { moderation } from '#i18n/messages/ja/moderation.ts';

const folder = 'supabase/migrations';

/** Every action that the database writes into its log, in parts; of `claim.` the first alone. */
const parts = readdirSync(folder)
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  .flatMap((sql) => [...sql.matchAll(/private\.audit\(([^;]*)/g)])
  .flatMap(([, call = '']) => [...call.matchAll(/'([a-z_]+)\.([a-z_]*)'/g)])
  .flatMap(([, noun = '', verb = '']) => (verb ? [noun, verb] : [noun]));

it('the log has a word for everything that curators and admins do', () => {
  const { claim_status: claims, revision_status: revisions } = Constants.public.Enums;
  const said = new Set([...parts, ...claims, ...revisions].filter((part) => part !== 'unreviewed'));
  expect(said.size).toBeGreaterThan(20);
  expect([...said].filter((part) => !(part in moderation.actions))).toEqual([]);
});
