-- What a sign-up says: one JSON object {name, people, fields, brings, seeks, answers, photo_consent,
-- arrangements}, looked at and written in one place, whoever sends it.

create function private.refuse_entry(field text, problem text) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'A field of the sign-up is refused.' using errcode = 'EN066',
    detail = pg_catalog.jsonb_build_object('field', field, 'problem', problem)::text;
end
$$;
comment on function private.refuse_entry(text, text) is 'EN066 with the field and what is wrong with it: missing, format, rule.';

create function private.clean_answers(event uuid, answers jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  q public.event_questions;
  answer text;
  result jsonb := pg_catalog.jsonb_build_object();
begin
  -- Only what was asked is kept, whatever else was sent.
  for q in select * from public.event_questions k where k.event_id = event order by k.position loop
    answer := nullif(pg_catalog.btrim(answers ->> q.id::text), '');
    if answer is null then
      if q.required then
        perform private.refuse_entry('question-' || q.id, 'missing');
      end if;
      continue;
    end if;
    if (q.kind::text = 'short' and char_length(answer) > 200)
      or (q.kind::text = 'yes_no' and answer not in ('yes', 'no'))
      or (q.kind::text = 'choice' and not answer = any (q.choices)) then
      perform private.refuse_entry('question-' || q.id, 'format');
    end if;
    result := result || pg_catalog.jsonb_build_object(q.id::text, answer);
  end loop;
  return result;
end
$$;
comment on function private.clean_answers(uuid, jsonb) is
  'Answers to an event''s questions, {question: text}, "yes" or "no" where it asks that. EN066: one is missing or does not fit.';

create function private.write_entry(sign_up uuid, event public.events, entry jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  called text := pg_catalog.btrim(coalesce(entry ->> 'name', ''));
  wanted int := coalesce((entry ->> 'people')::int, 1);
begin
  if called = '' then
    perform private.refuse_entry('name', 'missing');
  end if;
  if wanted < 1 or wanted > 20 or wanted > event.capacity then
    perform private.refuse_entry('people', 'rule');
  end if;
  update public.sign_ups s set
      name = called,
      people = wanted,
      brings = nullif(pg_catalog.btrim(entry ->> 'brings'), ''),
      seeks = nullif(pg_catalog.btrim(entry ->> 'seeks'), ''),
      answers = private.clean_answers(event.id, coalesce(entry -> 'answers', '{}')),
      photo_consent = (entry ->> 'photo_consent')::boolean
    where s.id = write_entry.sign_up;
  delete from public.sign_up_fields f where f.sign_up_id = write_entry.sign_up;
  insert into public.sign_up_fields (sign_up_id, field_code)
    select distinct write_entry.sign_up, f
    from pg_catalog.jsonb_array_elements_text(coalesce(entry -> 'fields', '[]')) f limit 18;
  delete from public.sign_up_arrangements a where a.sign_up_id = write_entry.sign_up;
  insert into public.sign_up_arrangements (sign_up_id, kind)
    select distinct write_entry.sign_up, a::public.arrangement_kind
    from pg_catalog.jsonb_array_elements_text(coalesce(entry -> 'arrangements', '[]')) a;
exception
  when invalid_text_representation or foreign_key_violation or check_violation or numeric_value_out_of_range then
    perform private.refuse_entry('entry', 'format');
end
$$;
comment on function private.write_entry(uuid, public.events, jsonb) is
  'Writes what a sign-up says over what it said. EN066: a field is refused, with {field, problem}. The caller has made sure who may and that the seats are there.';

create function private.signing_up(code text) returns public.events
  language plpgsql stable
  set search_path = ''
as $$
declare
  event public.events;
  state text;
begin
  select * into event from public.events e where e.code = signing_up.code;
  state := private.event_state(event.id);
  if event.id is null or coalesce(state, 'draft') = 'draft' then
    raise exception 'There is no such public event.' using errcode = 'EN011';
  end if;
  if not event.sign_up or state not in ('open', 'full') then
    raise exception 'Nobody can sign up for this event now.' using errcode = 'EN065',
      detail = case when event.sign_up then state else 'just_come' end;
  end if;
  return event;
end
$$;
comment on function private.signing_up(text) is
  'The event of this code, if one can sign up for it or its waiting list now. EN011: no such public event. EN065: not now; its detail is the state, or just_come where nobody signs up.';
