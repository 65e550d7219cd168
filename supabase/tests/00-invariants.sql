-- What holds for the whole schema, whatever is in it. Some things are allowed by name only: a new
-- one fails here until someone has thought about it and added it to the list of its test.
select plan(22);

-- Ours is what the migrations made in public and private; extensions bring functions of their own.
create temporary view our_tables as
  select c.oid, n.nspname || '.' || c.relname as name, c.relname, c.relacl, c.relrowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e');

create temporary view our_functions as
  select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'private')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e');

create temporary view our_columns as
  select t.oid, t.name as table_name, t.relname, a.attname as column_name, a.attnum, a.atttypid,
    a.attnotnull, a.attacl
  from our_tables t join pg_attribute a on a.attrelid = t.oid
  where a.attnum > 0 and not a.attisdropped;

-- Names are shown with their schema wherever they stand.
set local search_path = extensions;

-- The cluster ---------------------------------------------------------------------------------

select isnt(show_trgm('子ども'), '{}', 'trigrams work on Japanese: the locale is UTF-8, not C');
select is(current_setting('server_encoding'), 'UTF8', 'the database is UTF-8');

-- Row level security --------------------------------------------------------------------------

select is_empty(
  $$ select name from pg_temp.our_tables where not relrowsecurity $$,
  'row level security is on for every table');

select set_eq(
  $$ select t.name from pg_temp.our_tables t
     where not exists (select from pg_policy p where p.polrelid = t.oid) $$,
  array[]::text[],
  'a table without a policy, which only the service role can use, is a listed one');

select is_empty(
  $$ select p.polrelid::regclass || ': ' || p.polname from pg_policy p
     join pg_temp.our_tables t on t.oid = p.polrelid where p.polroles = '{0}' $$,
  'every policy names the roles it is for');

select is_empty(
  $$ select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'private') and c.relkind in ('v', 'm')
       and (c.relkind = 'm' or not coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false))
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') $$,
  'every view asks with the rights of the visitor (security_invoker)');

-- Functions -----------------------------------------------------------------------------------

select is_empty(
  $$ select name from pg_temp.our_functions
     where not coalesce(proconfig && array['search_path=""', 'search_path='], false) $$,
  'every function sets an empty search_path');

select set_eq(
  $$ select name from pg_temp.our_functions where prosecdef $$,
  array[
    -- Who the visitor is; policies can not ask tables that they guard themselves.
    'private.is_admin()',
    'private.is_curator()',
    'private.curated_areas()',
    'private.edits_group(uuid)',
    -- Which reading somebody's mails are in: jobs write mails, and do not read accounts.
    'private.mail_locale(uuid,text)',
    'private.curates_place(uuid)',
    'private.edits_place(uuid)',
    'private.edits_activity(uuid)',
    'private.edits_subject(uuid,uuid,uuid)',
    'private.curates_activity(uuid)',
    'private.curates_group(uuid)',
    'private.owns_group(uuid)',
    'private.hosts_event(uuid)',
    'private.areas_of_event(uuid)',
    'private.curates_event(uuid)',
    'private.keeps_series(uuid)',
    'private.watch_owners()',
    -- Curators keep 地域課題 and series; the functions ask for their areas.
    'public.save_local_issue(uuid,text,text,text,text,text,public.local_issue_status)',
    'public.save_series(uuid,text,public.event_form,text,text,text,boolean,text,text)',
    -- Hosts act on what they keep; each asks.
    'public.act_on_event(text,text,text)',
    'public.my_events()',
    'public.hosted_event(text)',
    'public.repeat_event(uuid,text,date[])',
    'public.born_from(text,uuid,text)',
    'public.report_to_write(text)',
    'public.save_outcome(text,integer,jsonb,boolean)',
    'public.give_recognition(uuid,text,public.subject_kind,text,text)',
    'public.take_back_recognition(uuid)',
    'private.tell_of_move()',
    'private.note_outcome_change()',
    -- A group's own people.
    'public.claim_group(uuid,text,text)',
    'public.decide_claim(uuid,public.claim_status,text)',
    'public.invite_member(text,text,public.member_role)',
    'public.invitation_of(text)',
    'public.answer_invitation(text,boolean)',
    'public.withdraw_invitation(uuid)',
    'public.team_of(text)',
    'public.remove_member(text,uuid)',
    'public.leave_group(text)',
    'public.post_notice(uuid,public.subject_kind,text,text,date)',
    'public.withdraw_notice(uuid)',
    'public.change_date(uuid,uuid,date,public.date_change,text,time without time zone,time without time zone)',
    'private.edited_groups()',
    'private.curates_areas(text[])',
    'private.deciders_but(text[],uuid)',
    -- Revisions: the only way to change a record.
    'public.propose_revision(uuid,public.subject_kind,uuid,integer,jsonb,text,uuid,boolean,uuid,jsonb,jsonb)',
    'public.foresee_revision(public.subject_kind,uuid,integer,jsonb,uuid,boolean,jsonb,jsonb)',
    'public.decide_revision(uuid,text,text,jsonb)',
    'public.answer_revision(uuid,text,jsonb)',
    'public.withdraw_revision(uuid)',
    'public.restore_revision(uuid,uuid,text,text)',
    'public.merge_records(uuid,public.subject_kind,text,text,text)',
    'public.decide_revisions(uuid[],text,text)',
    'public.handle_correction(uuid,public.correction_status,text,uuid)',
    'public.record_history(public.subject_kind,text)',
    'public.open_record(public.subject_kind,text)',
    'public.set_group_trust(text,boolean)',
    -- The desk: names of authors and what others hide, after asking for the curator's areas.
    'public.desk_counts(text)',
    'public.desk_queue(text,text,integer,integer)',
    'public.desk_revision(uuid)',
    'public.desk_history(public.subject_kind,text)',
    'public.preview_merge(public.subject_kind,text,text)',
    'public.merge_revision(uuid,uuid,text,text)',
    'public.desk_statistics(public.area_kind)',
    'public.desk_claims(integer)',
    'public.settle_bounced_mail(uuid)',
    'public.desk_calls(integer,integer)',
    'public.print_slips(jsonb)',
    'public.start_handover(text)',
    'public.desk_handover(text)',
    'public.hide_reported(uuid,text)',
    'public.desk_imports()',
    'public.approve_import(uuid,uuid,integer)',
    -- A slip of paper is believed for its secret.
    'public.open_slip(text,text)',
    'public.use_slip(text,text)',
    -- A report of the mail provider is believed for its signature, made with a secret that jobs set.
    'public.report_bounce(text,text)',
    'public.keep_bounce_secret(text)',
    'private.tell_of_verdict()',
    'private.tell_of_question()',
    -- Forms that anyone may send; nobody touches their tables by hand.
    'public.report_correction(uuid,text,text,public.correction_category,integer,text,uuid,uuid)',
    'public.add_correction_words(uuid,text)',
    'private.count_form_use(text,text,integer,interval)',
    -- Signing in, and what a signed-in person may know and do about herself alone.
    'public.count_code_request(text,text)',
    'public.count_code_try(text,text)',
    'public.my_account()',
    'public.export_my_data()',
    'public.my_ownerless_groups()',
    'public.delete_my_account(boolean)',
    -- For admins, who are asked for within; and what looks at senders and words on their behalf.
    'public.add_block(public.block_kind,text,text)',
    'public.remove_block(uuid)',
    'public.list_blocks()',
    'public.read_audit(bigint,integer)',
    -- That there is something to see after signing in.
    'public.has_contacts_behind(public.subject_kind,text)',
    'private.blocked_reason(text,uuid)',
    'private.needs_quarantine(jsonb,uuid)',
    'private.audit(text,text,uuid,jsonb)',
    'private.audit_role()',
    'private.audit_deletion()',
    'private.audit_group()',
    'private.audit_merge()',
    'private.audit_revision()',
    -- Looks at names and telephones of all, and says only what the visitor may read.
    'private.duplicate_candidates(text,text,geography,text)',
    -- Jobs.
    'public.delete_old_corrections(integer)',
    'public.delete_old_drafts()',
    -- Finds the address of an account.
    'public.claim_mails(integer,timestamp with time zone)',
    'public.delete_unused_photos()',
    'public.photo_files_without_photo()',
    -- Photos: tables nobody writes by hand, and what the policy of their files asks.
    'public.begin_photo(uuid)',
    'public.finish_photo(uuid,integer,integer)',
    'public.erase_photo(uuid)',
    'private.uploads_file(text)',
    -- Who keeps an entry confirms it; the function says whose it is.
    'public.confirm_record(text,text,public.verification_method,text,date)',
    -- Who has a mail acts by its link's secret, without signing in.
    'public.open_mail_link(text)',
    'public.use_mail_link(text,text,text,text[])',
    'public.ask_watch(text,text,text,text,text,public.locale_name)',
    -- Signing up for events: nobody touches the table by hand, a seat is believed for its secret.
    'public.sign_up_form(text)',
    'public.sign_up(text,uuid,text,jsonb,text,public.locale_name)',
    'public.confirm_sign_up(uuid,text,text,text)',
    'public.open_seat(text,text,text)',
    'public.change_seat(text,text,jsonb,text)',
    'public.cancel_seat(text,text,text)',
    'public.event_field_counts(text)',
    'public.event_forgotten(text)',
    -- The link of a mail about next steps is believed for its secret.
    'public.open_steps(text)',
    'public.answer_steps(text,text,jsonb)',
    'public.my_seats()',
    'public.sign_up_with_account(text,uuid,jsonb)',
    'public.register_participant(text,uuid,jsonb,text,text,text)',
    'public.check_in(jsonb)',
    'public.cancel_participant(uuid)',
    'public.event_role(text)',
    'private.seats_follow_capacity()',
    'private.seat_leaves()',
    -- The ideas board: who has a pass reads and writes, its hosts keep it; each asks.
    'public.enter_board(text,text,text,text,text)',
    'public.read_board(text,text)',
    'public.board_version(text,text)',
    'public.post_idea(text,text,uuid,public.idea_kind,text,text)',
    'public.mark_idea(text,text,uuid,boolean,text)',
    'public.withdraw_idea(text,text,uuid)',
    'public.open_board(text,boolean)',
    'public.hide_idea(uuid,boolean)',
    'public.save_cluster(text,uuid,text)',
    'public.group_idea(uuid,uuid)',
    'private.board_changed()',
    -- まち歩き: hosts write routes; a find is believed for the code of the site, its photo with it.
    'public.save_walk(text,jsonb,jsonb)',
    'public.enter_walk(text,text,text)',
    'public.begin_find_photo(text,text,uuid,text)',
    'public.finish_find_photo(uuid,integer,integer)',
    'public.add_find(text,text,jsonb,text)',
    'public.walk_outcome(text)',
    'private.uploads_find(text)',
    -- Triggers that keep tables nobody writes by hand.
    'private.place_in_areas()',
    'private.area_has_places()',
    'private.blur_place()',
    'private.follow_place_exact()',
    'private.begin_event()',
    'private.note_event_change()',
    'private.note_recognition_change()',
    'private.note_series_change()',
    'private.note_local_issue_change()',
    'private.note_change(text[])',
    'private.note_walk_change()',
    'private.follow_find()',
    'private.note_record_change()',
    'private.note_area_change()',
    'private.note_area_contact_change()',
    'private.note_gazetteer_change()',
    'private.note_place_of_activity_change()',
    'private.note_part_change()',
    'private.note_taxonomy_change()',
    'private.search_follows()',
    'private.times_change_activity()',
    -- The operator's command finds an account by its address; visitors may not call it.
    'public.grant_role(text,public.role_name,text,date)'
  ],
  'functions with the rights of their owner are the listed ones');

select set_eq(
  $$ select name from pg_temp.our_functions where has_function_privilege('anon', oid, 'execute') $$,
  array[
    'public.changes_since(text)',
    'public.health()',
    'public.directory_snapshot()',
    'public.directory_schedules()',
    'public.search_directory(jsonb,text[],text[],integer,integer)',
    -- Asked by the search itself.
    'private.fold_text(text)',
    'private.search_queries(jsonb)',
    'public.find_spots(jsonb,integer)',
    'public.area_at(double precision,double precision)',
    'public.report_correction(uuid,text,text,public.correction_category,integer,text,uuid,uuid)',
    'public.has_contacts_behind(public.subject_kind,text)',
    'public.find_duplicates(text,text,double precision,double precision,text,uuid)',
    'private.duplicate_candidates(text,text,geography,text)',
    'private.phone_digits(text)',
    'public.add_correction_words(uuid,text)',
    'public.count_code_request(text,text)',
    'public.count_code_try(text,text)',
    'public.open_slip(text,text)',
    'public.use_slip(text,text)',
    'public.report_bounce(text,text)',
    'public.open_mail_link(text)',
    'public.use_mail_link(text,text,text,text[])',
    'public.ask_watch(text,text,text,text,text,public.locale_name)',
    'public.sign_up_form(text)',
    'public.sign_up(text,uuid,text,jsonb,text,public.locale_name)',
    'public.confirm_sign_up(uuid,text,text,text)',
    'public.open_seat(text,text,text)',
    'public.change_seat(text,text,jsonb,text)',
    'public.cancel_seat(text,text,text)',
    'public.event_field_counts(text)',
    'public.enter_board(text,text,text,text,text)',
    'public.read_board(text,text)',
    'public.board_version(text,text)',
    'public.post_idea(text,text,uuid,public.idea_kind,text,text)',
    'public.mark_idea(text,text,uuid,boolean,text)',
    'public.withdraw_idea(text,text,uuid)',
    'public.enter_walk(text,text,text)',
    'public.begin_find_photo(text,text,uuid,text)',
    'public.finish_find_photo(uuid,integer,integer)',
    'public.add_find(text,text,jsonb,text)',
    'public.walk_outcome(text)',
    -- The link of a mail about next steps is believed for its secret.
    'public.open_steps(text)',
    'public.answer_steps(text,text,jsonb)',
    -- What came of events, under the rights of who asks.
    'public.born_of(text,text)',
    'public.event_report(text)',
    'public.town_growth()',
    'private.offspring_of(uuid)',
    'private.steps_of(uuid)',
    -- Asked by policies.
    'private.today()',
    'private.is_admin()',
    'private.is_curator()',
    'private.curated_areas()',
    'private.edits_group(uuid)',
    'private.curates_place(uuid)',
    'private.edits_place(uuid)',
    'private.edits_activity(uuid)',
    'private.reads_subject(uuid,uuid,uuid)',
    'private.edits_subject(uuid,uuid,uuid)',
    'private.curates_activity(uuid)',
    'private.curates_group(uuid)',
    'private.photo_of_file(text)',
    'private.uploads_file(text)',
    'private.uploads_find(text)',
    'private.owns_group(uuid)',
    'private.edited_groups()',
    'private.hosts_event(uuid)',
    'private.curates_event(uuid)',
    'private.keeps_event(uuid)',
    'private.reads_event(uuid)',
    'private.keeps_series(uuid)'
  ],
  'visitors may call the listed functions');

select set_eq(
  $$ select name from pg_temp.our_functions
     where has_function_privilege('authenticated', oid, 'execute')
       and not has_function_privilege('anon', oid, 'execute') $$,
  array[
    'public.desk_counts(text)',
    'public.desk_queue(text,text,integer,integer)',
    'public.desk_revision(uuid)',
    'public.desk_history(public.subject_kind,text)',
    'public.preview_merge(public.subject_kind,text,text)',
    'public.merge_revision(uuid,uuid,text,text)',
    'public.desk_statistics(public.area_kind)',
    'public.desk_claims(integer)',
    'public.settle_bounced_mail(uuid)',
    'public.desk_calls(integer,integer)',
    'public.print_slips(jsonb)',
    'public.my_seats()',
    'public.sign_up_with_account(text,uuid,jsonb)',
    'public.register_participant(text,uuid,jsonb,text,text,text)',
    'public.check_in(jsonb)',
    'public.cancel_participant(uuid)',
    'public.open_board(text,boolean)',
    'public.hide_idea(uuid,boolean)',
    'public.save_cluster(text,uuid,text)',
    'public.group_idea(uuid,uuid)',
    'public.save_walk(text,jsonb,jsonb)',
    'public.start_handover(text)',
    'public.desk_handover(text)',
    'public.hide_reported(uuid,text)',
    'public.desk_imports()',
    'public.approve_import(uuid,uuid,integer)',
    'public.event_forgotten(text)',
    'public.event_role(text)',
    'public.my_account()',
    'public.begin_photo(uuid)',
    'public.finish_photo(uuid,integer,integer)',
    'public.erase_photo(uuid)',
    'public.save_draft(uuid,text,text,jsonb,integer)',
    'public.propose_revision(uuid,public.subject_kind,uuid,integer,jsonb,text,uuid,boolean,uuid,jsonb,jsonb)',
    'public.foresee_revision(public.subject_kind,uuid,integer,jsonb,uuid,boolean,jsonb,jsonb)',
    'public.decide_revision(uuid,text,text,jsonb)',
    'public.answer_revision(uuid,text,jsonb)',
    'public.withdraw_revision(uuid)',
    'public.restore_revision(uuid,uuid,text,text)',
    'public.merge_records(uuid,public.subject_kind,text,text,text)',
    'public.decide_revisions(uuid[],text,text)',
    'public.handle_correction(uuid,public.correction_status,text,uuid)',
    'public.record_history(public.subject_kind,text)',
    'public.save_local_issue(uuid,text,text,text,text,text,public.local_issue_status)',
    'public.save_series(uuid,text,public.event_form,text,text,text,boolean,text,text)',
    -- Hosts act on what they keep; each asks.
    'public.act_on_event(text,text,text)',
    'public.my_events()',
    'public.hosted_event(text)',
    'public.repeat_event(uuid,text,date[])',
    'public.born_from(text,uuid,text)',
    'public.report_to_write(text)',
    'public.save_outcome(text,integer,jsonb,boolean)',
    'public.give_recognition(uuid,text,public.subject_kind,text,text)',
    'public.take_back_recognition(uuid)',
    'public.claim_group(uuid,text,text)',
    'public.decide_claim(uuid,public.claim_status,text)',
    'public.invite_member(text,text,public.member_role)',
    'public.invitation_of(text)',
    'public.answer_invitation(text,boolean)',
    'public.withdraw_invitation(uuid)',
    'public.team_of(text)',
    'public.remove_member(text,uuid)',
    'public.leave_group(text)',
    'public.post_notice(uuid,public.subject_kind,text,text,date)',
    'public.withdraw_notice(uuid)',
    'public.change_date(uuid,uuid,date,public.date_change,text,time without time zone,time without time zone)',
    'public.open_record(public.subject_kind,text)',
    'public.set_group_trust(text,boolean)',
    -- These ask whether she is an admin.
    'public.add_block(public.block_kind,text,text)',
    'public.remove_block(uuid)',
    'public.list_blocks()',
    'public.read_audit(bigint,integer)',
    'public.confirm_record(text,text,public.verification_method,text,date)',
    'public.export_my_data()',
    'public.my_ownerless_groups()',
    'public.delete_my_account(boolean)'
  ],
  'signed-in people may call the same functions and the listed ones');

-- Rights --------------------------------------------------------------------------------------

select set_eq(
  $$ select grantee || ' ' || privilege || ' ' || what from (
       select coalesce(r.rolname, 'public') as grantee, lower(acl.privilege_type) as privilege, t.name as what
       from pg_temp.our_tables t, aclexplode(t.relacl) acl left join pg_roles r on r.oid = acl.grantee
       union all
       select coalesce(r.rolname, 'public'), lower(acl.privilege_type),
         c.table_name || ' (' || string_agg(c.column_name, ', ' order by c.column_name) || ')'
       from pg_temp.our_columns c, aclexplode(c.attacl) acl left join pg_roles r on r.oid = acl.grantee
       group by r.rolname, acl.privilege_type, c.table_name
     ) granted
     where grantee in ('public', 'anon', 'authenticated') and privilege <> 'select' $$,
  array[
    'authenticated insert public.drafts (content, key, name, what)',
    'authenticated update public.drafts (content, name, saves, updated_at)',
    'authenticated delete public.drafts',
    'authenticated insert public.profiles (display_name, id, locale)',
    'authenticated update public.profiles (display_name, locale)',
    'authenticated insert public.role_grants (area_code, granted_by, role, until, user_id)',
    'authenticated update public.role_grants (until)',
    'authenticated delete public.role_grants',
    'authenticated insert public.mail_preferences (notices, person_id)',
    'authenticated update public.mail_preferences (notices)'
  ],
  'visitors and signed-in people write nothing but what is listed');

select is_empty(
  $$ select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join (values ('anon'), ('authenticated')) role (name)
     where n.nspname in ('public', 'private') and c.relkind = 'S'
       and has_sequence_privilege(role.name, c.oid, 'usage, select, update') $$,
  'visitors and signed-in people touch no sequence');

select is_empty(
  $$ select role.name || ' in ' || n.nspname from pg_namespace n
     cross join (values ('anon'), ('authenticated')) role (name)
     where n.nspname in ('public', 'private', 'extensions') and has_schema_privilege(role.name, n.oid, 'create') $$,
  'visitors and signed-in people make nothing in a schema');

select is_empty(
  $$ select c.table_name || '.' || c.column_name from pg_temp.our_columns c
     join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and c.attnum = any (f.conkey)
     where f.confrelid = 'auth.users'::regclass and has_column_privilege('anon', c.oid, c.attnum, 'select') $$,
  'visitors read no column that points at a person');

select set_eq(
  $$ select relname || '.' || column_name from pg_temp.our_columns c
     where c.table_name like 'public.%'
       and has_any_column_privilege('anon', c.oid, 'select')
       and not has_column_privilege('anon', c.oid, c.attnum, 'select') $$,
  array[
    'areas.created_at', 'groups.created_by', 'groups.trusted', 'places.created_by', 'activities.created_by',
    'verifications.verified_by', 'verifications.note', 'verifications.created_at',
    'notices.key', 'notices.created_by', 'notices.withdrawn_at',
    'source_records.key', 'source_records.line', 'source_records.raw_hash', 'source_records.import_id',
    'photos.uploaded_by', 'photos.created_at',
    'event_private.online_url', 'event_private.board_code',
    'local_issues.created_by', 'series.created_by', 'events.created_by', 'outcomes.sent_hash',
    'outcome_items.idea_id', 'outcome_links.created_by', 'outcome_links.shown', 'recognitions.given_by'],
  'a column that visitors may not read, in a table they read, is a listed one: a new column is granted or listed');

-- Words ---------------------------------------------------------------------------------------

select is_empty(
  $$ select name from pg_temp.our_tables where coalesce(obj_description(oid, 'pg_class'), '') = ''
     union all
     select table_name || '.' || column_name from pg_temp.our_columns
     where coalesce(col_description(oid, attnum), '') = '' $$,
  'every table and column says what it is');

select is_empty(
  $$ select name from pg_temp.our_functions where coalesce(obj_description(oid, 'pg_proc'), '') = '' $$,
  'every function says what it does');

select is_empty(
  $$ select t.oid::regtype from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where n.nspname in ('public', 'private') and t.typtype in ('e', 'd')
       and coalesce(obj_description(t.oid, 'pg_type'), '') = '' $$,
  'every type says what it means');

-- Shape ---------------------------------------------------------------------------------------

select is_empty(
  $$ select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
     join pg_temp.our_tables t on t.oid = f.conrelid
     where f.contype = 'f' and not exists (
       select from pg_index i
       where i.indrelid = f.conrelid
         and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey) $$,
  'every foreign key has an index that begins with its columns');

select is_empty(
  $$ select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
     join pg_temp.our_tables t on t.oid = f.conrelid
     where f.contype = 'f' and f.confrelid = 'auth.users'::regclass
       and (f.confdeltype not in ('c', 'n') or cardinality(f.conkey) <> 1) $$,
  'whoever deletes her account is let go by every table, and found in every one by her export');

select set_eq(
  $$ select table_name from pg_temp.our_columns where atttypid = 'public.record_status'::regtype $$,
  array['public.places', 'public.groups', 'public.activities'],
  'public records are the listed tables');

select is_empty(
  $$ select r.table_name || ' lacks ' || w.name
     from (select distinct oid, table_name from pg_temp.our_columns
           where atttypid = 'public.record_status'::regtype) r
     cross join (values
       ('code', 'text', true), ('status', 'public.record_status', true), ('version', 'integer', true),
       ('created_by', 'uuid', false), ('created_at', 'timestamptz', true), ('updated_at', 'timestamptz', true)
     ) w (name, type, required)
     where not exists (
       select from pg_temp.our_columns c
       where c.oid = r.oid and c.column_name = w.name and c.atttypid = w.type::regtype
         and c.attnotnull = w.required) $$,
  'every public record has a code, a status, a version, who made it, and when it was made and changed');

select * from finish();
