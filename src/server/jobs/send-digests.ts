/**
 * The weekly mails of those who follow a search. What is new is asked of the site's own feed, so that
 * a mail, a feed and a page of results never disagree.
 */
import { jsonFeedSchema } from '#domain/feeds/json-feed.ts';
import type { DigestEntry } from '../mail/templates/watch.ts';
import { dataOf, type Supabase } from '../supabase.ts';
import type { JobTools } from './send-mails.ts';

interface Watch {
  id: string;
  search: string;
  group_code: string | null;
  since: string;
}

/** As many as are read in a mail. */
const named = 15;
const atOnce = 100;

interface News extends DigestEntry {
  changedAt: string;
}

/** What changed in a search, newest first; null while the site does not answer. */
async function newsOfSearch(site: string, search: string): Promise<News[] | null> {
  try {
    const answer = await fetch(`${site}/feed.json${search}`, {
      signal: AbortSignal.timeout(30_000),
    });
    const feed = jsonFeedSchema.parse(await answer.json());
    return feed.items.map(({ title, url, content_text, date_published, date_modified }) => ({
      title,
      path: new URL(url).pathname,
      about: content_text,
      isNew: date_published >= date_modified,
      changedAt: date_modified,
    }));
  } catch {
    return null;
  }
}

/** What changed at a group, newest first. */
async function newsOfGroup(client: Supabase, code: string): Promise<News[]> {
  const rows = dataOf(
    'activities',
    await client
      .from('activities')
      .select('code, title, created_at, updated_at, groups!inner(code)')
      .eq('groups.code', code)
      .eq('status', 'published')
      .order('updated_at', { ascending: false })
      .limit(50),
  );
  return rows.map((row) => ({
    title: row.title,
    path: `/a/${row.code}`,
    about: '',
    isNew: row.created_at >= row.updated_at,
    changedAt: row.updated_at,
  }));
}

async function tell({ client, site, clock }: JobTools, watch: Watch): Promise<boolean> {
  const news =
    watch.group_code === null
      ? await newsOfSearch(site, watch.search)
      : await newsOfGroup(client, watch.group_code);
  if (news === null) return false;
  const since = new Date(watch.since);
  const fresh = news.filter(({ changedAt }) => new Date(changedAt) > since);
  const entries = fresh.slice(0, named).map(({ title, path, about, isNew }) => {
    return { title, path, about, isNew };
  });
  return dataOf(
    'tell_watch',
    await client.rpc('tell_watch', {
      watch: watch.id,
      since: watch.since,
      entries,
      more: fresh.length - entries.length,
      at: clock().toISOString(),
    }),
  );
}

/**
 * Writes the weekly mails that are due into the outbox and says how many. Jobs that run at the same
 * time write each once; where the site does not answer they are written at a later round.
 * @throws DatabaseError
 */
export async function sendDigests(tools: JobTools): Promise<number> {
  const due = dataOf(
    'due_watches',
    await tools.client.rpc('due_watches', { most: atOnce, at: tools.clock().toISOString() }),
  );
  let written = 0;
  for (const watch of due) if (await tell(tools, watch)) written += 1;
  return written;
}
