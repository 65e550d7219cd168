import type { Answers, Problem, Problems } from '#domain/post/answers.ts';
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

/** A form as its fields see it. */
export interface FormView {
  locale: Locale;
  answers: Answers;
  problems: Problems;
}

/** The id of a field's control, or of the group it belongs to. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** What is wrong, as a sentence. */
export function problemText(locale: Locale, { code, limit = 0, word = '' }: Problem): string {
  const { problems } = useMessages(locale).post;
  const sentence: string | ((of: never) => string) = problems[code];
  if (typeof sentence === 'string') return sentence;
  return code === 'no_date' || code === 'weekday'
    ? problems[code](word)
    : problems[
        code === 'too_small' || code === 'too_big' || code === 'too_many' ? code : 'too_long'
      ](limit);
}

/** The words above a field: `t0.day` is asked as 何曜日ですか. */
export function fieldLabel(locale: Locale, name: string): string {
  const { post, hosting } = useMessages(locale);
  const fields = { ...hosting.fields, ...post.fields };
  const own = name.split('.').at(-1) ?? name;
  const key = name.startsWith('c') && own === 'value' ? 'contactValue' : own;
  const label = Object.entries(fields).find(([field]) => field === key)?.[1];
  return typeof label === 'string' ? label : '';
}
