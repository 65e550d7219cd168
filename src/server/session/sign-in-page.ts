/** What the pages of signing in show, by what was just sent to them. */
import type { APIContext } from 'astro';
import { readCarried, type CarriedForm } from '#domain/carried-form.ts';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import type { SignInProblem } from '#domain/sign-in.ts';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import { readPending } from './pending.ts';
import { seeOther } from './session.ts';

/** What an action of signing in resolves to. */
type Outcome = { carried: string | null } & (
  { next: string } | { problem: SignInProblem; typed: string }
);

export interface SignInPage {
  /** Asking for the address, asking for the code, or, signed in, sending the carried form once more. */
  step: 'address' | 'code' | 'again';
  problem: SignInProblem | null;
  /** The address or the code as it was typed. */
  typed: string;
  /** To whom the code went. */
  email: string;
  next: string;
  /** What was done just before. */
  done: 'signedOut' | 'deleted' | null;
  carried: string | null;
  form: CarriedForm | null;
}

type PageContext = Pick<APIContext, 'url' | 'cookies' | 'locals'>;

/** A path of ours in the reading she has before her. */
function inReading({ pathname }: URL, path: string): string {
  const isPlain = path.startsWith('/sign-in') || path === pathAfterSignIn(null);
  return isPlain ? localePath(localeOfPath(pathname), path) : path;
}

function doneBefore(params: URLSearchParams): SignInPage['done'] {
  if (params.has('deleted')) return 'deleted';
  return params.has('signed-out') ? 'signedOut' : null;
}

/**
 * The page of signing in, or on to where it leads. With a form carried along there is no going on by
 * GET, which would lose it: the steps follow as answers to what was sent.
 * @param step what the address stands for
 * @param results of the actions that the page's forms are sent to
 */
export function signInPage(
  { url, cookies, locals }: PageContext,
  step: 'address' | 'code',
  ...results: ({ data: Outcome | undefined } | undefined)[]
): Response | SignInPage {
  const outcome = results.find((result) => result?.data)?.data;
  const carried = outcome?.carried ?? locals.carried ?? null;
  const form = carried === null ? null : readCarried(carried);
  const pending = readPending({ cookies });
  const page = {
    step,
    problem: null,
    typed: '',
    email: pending?.email ?? '',
    next: pathAfterSignIn(url.searchParams.get('next')),
    done: doneBefore(url.searchParams),
    carried: form && carried,
    form,
  };
  if (outcome && 'problem' in outcome) {
    const { problem, typed } = outcome;
    return { ...page, problem, typed, step: problem === 'expired' ? 'address' : step };
  }
  if (!outcome) {
    if (step === 'code' && !pending) return seeOther(inReading(url, '/sign-in?expired=yes'));
    return { ...page, problem: url.searchParams.has('expired') ? 'expired' : null };
  }
  if (!form) return seeOther(inReading(url, outcome.next));
  return { ...page, step: outcome.next === '/sign-in/code' ? 'code' : 'again' };
}

/** The HTTP status of the page. */
export function statusOf({ problem, carried, step }: SignInPage): number {
  if (problem === 'too_many') return 429;
  if (problem !== null) return problem === 'unreachable' ? 503 : 422;
  // What was sent did not get where it should: no cache and no script may take it for done.
  return carried !== null && step === 'address' ? 401 : 200;
}
