import postgres from 'postgres';
import { bootstrapSql } from './bootstrap.ts';

/**
 * Makes a database on a PostgreSQL server of version 15 or later ready for `supabase db push`: the
 * roles, the schemas `extensions`, `auth` and `storage` and the search path of a fresh Supabase
 * project. Safe to run again. PostGIS must be installed on the server; the migrations create it.
 *
 * @param url of the database, as a superuser.
 * @throws PostgresError when the server refuses.
 */
export async function preparePostgres(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(bootstrapSql());
    await sql.unsafe(
      `do $$ begin
         execute format('alter database %I set search_path = "$user", public, extensions',
           current_database());
       end $$`,
    );
  } finally {
    await sql.end();
  }
}
