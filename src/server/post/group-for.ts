import { one, type Answers } from '#domain/post/answers.ts';
import type { Session } from '../session/session.ts';

/** Group it is posted for: the one that is chosen, else a person's only one. */
export function groupFor(answers: Answers, session: Session | null) {
  const chosen = one(answers, 'group');
  if (chosen === 'none') return null;
  const groups = session?.groups ?? [];
  return groups.find(({ code }) => code === chosen) ?? (chosen === '' ? (groups[0] ?? null) : null);
}
