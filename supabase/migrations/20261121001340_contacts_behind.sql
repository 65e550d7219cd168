-- Contacts for people who signed in: that there are some is public, so that a page can say where to
-- find them; what they are is not.

create function public.has_contacts_behind(subject public.subject_kind, code text) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select case subject
    when 'place' then exists (
      select from public.places p join public.contacts c on c.place_id = p.id
      where p.code = has_contacts_behind.code and p.status <> 'draft' and c.visibility = 'signed_in')
    when 'activity' then exists (
      select from public.activities a join public.contacts c on c.activity_id = a.id
      where a.code = has_contacts_behind.code and a.status <> 'draft' and c.visibility = 'signed_in')
    else exists (
      select from public.groups g join public.contacts c on c.group_id = g.id
      where g.code = has_contacts_behind.code and g.status <> 'draft' and c.visibility = 'signed_in')
  end
$$;
comment on function public.has_contacts_behind(public.subject_kind, text) is
  'Whether a public record has contacts that people see after signing in.';
grant execute on function public.has_contacts_behind(public.subject_kind, text) to anon, authenticated;
