import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one file of tests; the caller removes it. */
export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'engawa-embedded-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A folder that is gone when the running test is over. */
export function temporaryFolder(): string {
  const folder = makeFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

/** Writes one migration and gives its folder, so that these tests do not depend on the product's. */
export function writeMigration(folder: string, sql: string, name = '20260101000000_notes'): string {
  writeFileSync(join(folder, `${name}.sql`), sql);
  return folder;
}

/** Notes that anyone writes and whose owner column nobody but the service reads. */
export const NOTES = `
create table public.notes (
  id bigint generated always as identity primary key,
  body text not null,
  written_by text not null default current_user,
  secret text
);
alter table public.notes enable row level security;
revoke all on public.notes from anon, authenticated;
grant select (id, body, written_by), insert (body) on public.notes to anon, authenticated;
create policy "anyone reads" on public.notes for select using (true);
create policy "anyone writes" on public.notes for insert with check (true);
create function public.whoami() returns jsonb language sql stable set search_path = ''
  as $$ select pg_catalog.jsonb_build_object('id', auth.uid(), 'role', auth.role(), 'user', current_user) $$;
create function public.refuse() returns void language plpgsql as $$
begin raise exception 'no' using errcode = 'EN001', detail = 'because', hint = 'ask'; end $$;
create function public.moment() returns table (at timestamptz) language sql stable
  as $$ select '2026-11-21 16:50:28.517+09'::timestamptz $$;
`;
