/** What only events say, field by field, in words: for those who compare two states of one. */
import { accessFacts } from '#domain/access.ts';
import { eventDocumentSchema } from '#domain/event/event-document.ts';
import { eventForms } from '#domain/event/form.ts';
import { formatDay } from './format/day.ts';
import type { Locale } from './locales.ts';
import { useMessages } from './messages.ts';

const parts = eventDocumentSchema.partial();

function momentLine(locale: Locale, moment: string, today: string): string {
  return `${formatDay(locale, moment.slice(0, 10), today)} ${moment.slice(11, 16)}`;
}

/**
 * The lines of a field that only events have; null where it is none of those.
 * @param records names of places, groups, series and others, by their keys
 */
export function eventLines(
  locale: Locale,
  field: string,
  value: unknown,
  records: ReadonlyMap<string, string>,
  today: string,
): string[] | null {
  const { event, facts, hosting, common } = useMessages(locale);
  const said = parts.safeParse({ [field]: value }).data;
  if (!said) return null;
  const named = (key: string) => records.get(key) ?? '—';
  switch (field) {
    case 'form':
      return eventForms.filter((form) => form === said.form).map((form) => event.forms[form]);
    case 'starts_at':
    case 'ends_at':
    case 'sign_up_until':
      return [momentLine(locale, said[field] ?? '', today)];
    case 'places':
      return said.places?.map(named) ?? [];
    case 'series_id':
    case 'local_issue_id':
    case 'copied_from':
      return [named(said[field] ?? '')];
    case 'access':
      return accessFacts
        .filter((fact) => said.access?.includes(fact))
        .map((fact) => facts.access[fact].yes);
    case 'programme':
      return (said.programme ?? []).map(({ starts, title, words }) =>
        [starts?.slice(0, 5), title, words && `— ${words}`].filter(Boolean).join(' '),
      );
    case 'partners':
      return said.partners?.map(({ name }) => name) ?? [];
    case 'questions':
      return (said.questions ?? []).map(({ question, kind, choices, required }) => {
        const how = [hosting.questionKinds[kind], ...choices].join(common.listSeparator);
        return `${question}（${how}）${required ? ` — ${hosting.fields.must}` : ''}`;
      });
    default:
      return null;
  }
}
