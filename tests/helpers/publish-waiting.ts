/** A curator at the desk, by forms alone. */
import { expect } from 'vitest';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from './demo-site.ts';
import { hiddenIn } from './read-page.ts';
import type { Visitor } from './signed-in-fetch.ts';

/** She looks at what waits under this name, and publishes it. */
export async function publishWaiting(
  curator: Visitor,
  dataDir: string,
  name: string,
): Promise<void> {
  const { operator } = await openSiteDatabase(dataDir);
  const [revision] = dataOf(
    'revisions',
    await operator.from('revisions').select('id, status').eq('name', name),
  );
  expect(revision?.status, name).toBe('waiting');
  const path = `/desk/revisions/${revision?.id ?? ''}`;
  const desk = await (await curator.get(path)).text();
  expect(desk.includes(name)).toBe(true);
  const decided = await curator.post(`${path}?_action=decideRevision`, [
    ['revision', revision?.id ?? ''],
    ['seen', hiddenIn(desk, 'seen')],
    ['verdict', 'approve'],
  ]);
  expect(decided.status, name).toBe(303);
}
