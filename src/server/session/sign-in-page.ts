/** What the pages of signing in show, by what was just sent to them. */
import type { APIContext } from 'astro';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import type { SignInProblem } from '#domain/sign-in.ts';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import { seeOther } from './session.ts';

/** What an action of signing in resolves to. */
type Outcome = { next: string } | { problem: SignInProblem; typed: string };

/** What is wrong and what was typed; or on to where it leads, when nothing is. */
export function problemOrOnward(
  { url }: Pick<APIContext, 'url'>,
  ...outcomes: ({ data: Outcome | undefined } | undefined)[]
): Response | { problem: SignInProblem | null; typed: string } {
  const outcome = outcomes.find((result) => result?.data)?.data;
  if (!outcome) return { problem: null, typed: '' };
  if ('problem' in outcome) return outcome;
  // A path without a reading is a page of ours: it is shown in the reading she has before her.
  const isOurs = outcome.next.startsWith('/sign-in') || outcome.next === pathAfterSignIn(null);
  return seeOther(isOurs ? localePath(localeOfPath(url.pathname), outcome.next) : outcome.next);
}

/** The HTTP status of a page with a problem. */
export function statusOf(problem: SignInProblem | null): number {
  if (problem === null) return 200;
  if (problem === 'too_many') return 429;
  return problem === 'unreachable' ? 503 : 422;
}
