import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite';

/**
 * SQL that makes an empty PostgreSQL (PGlite, or a server of version 15 and later) look like a
 * fresh Supabase project to our migrations: its roles, the schemas `extensions`, `auth` and
 * `storage`, and the history table of the Supabase CLI. Safe to run again at every start.
 */
export function bootstrapSql(): string {
  return [ROLES, getAuthSchemaSql(), AUTH_FUNCTIONS, getStorageSchemaSql(), GRANTS, HISTORY].join(
    '\n;\n',
  );
}

/** What takes long to create. pgTAP is for tests; a server of its own need not have it. */
export const EXTENSIONS_SQL = `
create extension if not exists postgis schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists pgtap schema extensions;
`;

const ROLES = `
set client_min_messages = warning;
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end
$$;
create schema if not exists extensions;
grant usage on schema extensions, public to anon, authenticated, service_role;

-- Hosted projects hand every new object in public to these roles. We do the same, so that a
-- migration which forgets to take that back fails here as it would there.
do $$
begin
  if to_regnamespace('auth') is null then
    alter default privileges in schema public
      grant all on tables to anon, authenticated, service_role;
    alter default privileges in schema public
      grant all on sequences to anon, authenticated, service_role;
    alter default privileges in schema public
      grant execute on functions to anon, authenticated, service_role;
  end if;
end
$$;
`;

// The definitions of hosted Supabase. Lite's own read only request.jwt.claim.*, so that a test which
// sets request.jwt.claims, as every Supabase test does, would be nobody.
const AUTH_FUNCTIONS = `
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
  )::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
  )
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$$;
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;
`;

const GRANTS = `
grant usage on schema auth to anon, authenticated, service_role;
grant execute on all functions in schema auth to anon, authenticated, service_role;
grant usage on schema storage to anon, authenticated, service_role;
grant execute on all functions in schema storage to anon, authenticated, service_role;
grant all on storage.buckets, storage.objects to anon, authenticated, service_role;
`;

const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
  version text not null primary key,
  statements text[],
  name text
);
`;
