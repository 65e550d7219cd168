-- Every door of the database that is open on purpose is named here: a new table, function, policy or
-- column that opens another one fails until someone has thought about it and added it to its list.
select plan(17);

create temporary view our_policies as
  select n.nspname || '.' || c.relname || ': ' || p.polname as name, n.nspname, p.polcmd, p.polpermissive,
    pg_get_expr(p.polqual, p.polrelid) as shown, pg_get_expr(p.polwithcheck, p.polrelid) as checked
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace;

-- Policies ------------------------------------------------------------------------------------

select set_eq($$ select name from our_policies where 'true' in (shown, checked) $$, array[
    'public.changes: anyone reads what changed', 'public.areas: areas are public', 'public.area_contacts: offices are public',
    'public.kinds: kinds are public', 'public.fields: fields are public', 'public.programmes: programmes are public',
    'public.gazetteer: spots are public', 'public.search_entries: what is published is found by anyone',
    'public.sources: sources are public', 'public.local_issues: anyone reads local issues', 'public.series: anyone reads series'],
  'a policy that asks nothing is a listed one');
select is_empty($$ select name from our_policies where 'true' in (shown, checked) and polcmd <> 'r' $$,
  'and none of those lets anyone write');
select is_empty($$ select name from our_policies where polcmd = '*' $$, 'no policy is for reading and writing at once');
select set_eq($$ select name from our_policies where polcmd <> 'r' $$, array[
    'public.profiles: a person makes her own profile', 'public.profiles: a person changes her own profile',
    'public.role_grants: admins give roles in their own name', 'public.role_grants: admins set the end of a role',
    'public.role_grants: admins take roles away',
    'public.mail_preferences: a person makes her own choice', 'public.mail_preferences: a person changes her own choice',
    'public.drafts: a person begins drafts of her own', 'public.drafts: a person goes on with her own drafts',
    'public.drafts: a person drops her own drafts',
    'storage.objects: people upload the files they announced', 'storage.objects: files of finds that were announced'],
  'a policy that lets people write is a listed one');
select is_empty($$ select name from our_policies where polcmd <> 'r' and coalesce(shown, '') || coalesce(checked, '') !~ 'auth.uid\(\)|private.is_admin\(\)|private.uploads_(file|find)\(' $$,
  'and asks who she is');
select is_empty($$ select name from our_policies where polcmd = 'w' and checked is null and shown !~ 'private.is_admin\(\)' $$,
  'what is changed still has to be hers afterwards');

-- Storage -------------------------------------------------------------------------------------

select set_eq($$ select c.relname::text from pg_class c where c.relnamespace = 'storage'::regnamespace and c.relkind = 'r' and not c.relrowsecurity $$,
  array[]::text[], 'every table of storage has row level security');
select set_eq($$ select name || ' ' || polcmd::text from our_policies where nspname = 'storage' $$, array[
    'storage.objects: files of photos one may see r', 'storage.objects: people upload the files they announced a',
    'storage.objects: files of finds that were announced a'],
  'files are read under one policy, uploaded under two, and changed or deleted under none');
select is_empty($$ select id from storage.buckets where public $$, 'no bucket is open');
select is_empty($$ select id from storage.buckets where file_size_limit is null or file_size_limit > 2097152
    or allowed_mime_types is null or not allowed_mime_types <@ '{image/webp}' $$,
  'a bucket takes small pictures and nothing that a browser would run');

-- Who they are --------------------------------------------------------------------------------

select is_empty($$ select rolname from pg_roles where rolname in ('anon', 'authenticated')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) $$,
  'visitors and signed-in people have no power that steps over a policy');
select is_empty($$ select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
    where m.member in ('anon'::regrole, 'authenticated'::regrole) $$, 'and belong to nobody who has');
select is_empty($$ select n.nspname || '.' || c.relname || ' ' || role.name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join (values ('anon'), ('authenticated')) role (name)
    where n.nspname not in ('public', 'private', 'storage', 'pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') and n.nspname !~ '^pg_'
      and has_schema_privilege(role.name, n.oid, 'usage')
      and (has_any_column_privilege(role.name, c.oid, 'select, insert, update, references') or has_table_privilege(role.name, c.oid, 'delete, truncate')) $$,
  'accounts, sessions and codes, and whatever else is not ours, they do not touch');

-- What signed-in people may not know ------------------------------------------------------------

create temporary view signed_in_columns as
  select c.oid, n.nspname || '.' || c.relname as table_name, a.attname as column_name,
    has_column_privilege('authenticated', c.oid, a.attnum, 'select') as readable,
    has_any_column_privilege('authenticated', c.oid, 'select') as opened
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e');

select set_eq($$ select distinct table_name from signed_in_columns where not opened $$,
  array['private.board_passes', 'private.bounce_secret', 'private.confirm_slips', 'private.find_photos', 'private.form_uses', 'private.import_proposals', 'private.job_days', 'public.handover_groups', 'public.watches'],
  'a table that signed-in people do not read at all is a listed one');
select set_eq($$ select table_name || '.' || column_name from signed_in_columns where opened and not readable $$, array[
    'public.activities.created_by', 'public.areas.created_at', 'public.corrections.key', 'public.events.created_by', 'public.finds.key', 'public.group_claims.decided_by',
    'public.group_claims.key', 'public.handover_mails.mail_id', 'public.handovers.started_by', 'public.groups.created_by', 'public.idea_marks.voter', 'public.ideas.author', 'public.ideas.key', 'public.invitations.invited_by', 'public.invitations.token_hash', 'public.local_issues.created_by',
    'public.mails.address', 'public.mails.claimed_at', 'public.mails.data', 'public.mails.link_hash', 'public.mails.period_key',
    'public.mails.person_id', 'public.notices.created_by', 'public.notices.key', 'public.notices.withdrawn_at', 'public.outcome_items.idea_id', 'public.outcome_links.created_by', 'public.outcome_links.shown',
    'public.outcome_reminders.mail_id', 'public.outcomes.sent_hash',
    'public.photos.created_at', 'public.photos.uploaded_by', 'public.places.created_by', 'public.recognitions.given_by', 'public.reminders.mail_id',
    'public.revision_messages.author_id', 'public.revisions.after', 'public.revisions.before', 'public.revisions.decided_by',
    'public.revisions.key', 'public.revisions.sees_all', 'public.series.created_by', 'public.sign_ups.check_in_said_at',
    'public.sign_ups.code_hash', 'public.sign_ups.code_tries', 'public.sign_ups.key', 'public.sign_ups.link_hash', 'public.sign_ups.locale', 'public.source_records.import_id', 'public.source_records.key',
    'public.source_records.line', 'public.source_records.raw_hash', 'public.step_follow_ups.mail_id', 'public.verifications.created_at',
    'public.verifications.note', 'public.verifications.verified_by'],
  'a column that signed-in people may not read, in a table they read, is a listed one: a new column is granted or listed');
set local search_path = extensions;
select set_eq($$ select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not has_function_privilege('authenticated', p.oid, 'execute')
      and not has_function_privilege('anon', p.oid, 'execute') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') $$, array[
    'public.claim_mails(integer,timestamp with time zone)', 'public.settle_mail(uuid,public.mail_state,text,timestamp with time zone)',
    'public.keep_bounce_secret(text)', 'public.forget_mails(integer,timestamp with time zone)', 'public.forget_invitations(timestamp with time zone)', 'public.remind(timestamp with time zone)',
    'public.due_watches(integer,timestamp with time zone)', 'public.forget_watches(integer,timestamp with time zone)',
    'public.tell_watch(uuid,timestamp with time zone,jsonb,integer,timestamp with time zone)',
    'public.run_daily_jobs(integer,integer,timestamp with time zone,integer)', 'public.delete_old_corrections(integer)',
    'public.forget_boards(integer,timestamp with time zone)',
    'public.forget_participants(integer,timestamp with time zone)', 'public.remind_participants(timestamp with time zone)',
    'public.ask_for_reports(timestamp with time zone)', 'public.ask_about_steps(timestamp with time zone)',
    'public.delete_old_drafts()', 'public.delete_unused_photos()', 'public.photo_files_without_photo()',
    'public.grant_role(text,public.role_name,text,date)', 'public.import_areas(jsonb,boolean)',
    'public.import_gazetteer(jsonb,boolean)', 'public.import_rows(jsonb,jsonb,boolean,boolean)'],
  'what stands in public and is for jobs and commands alone is listed: with 00-invariants every function there is in one list');
select is_empty($$ select schemaname || '.' || tablename from pg_publication_tables $$, 'no table is broadcast');

select * from finish();
