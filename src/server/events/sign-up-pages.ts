/** The pages of signing up and of a seat, as routes ask for them. */
import type { SeatPage, SignUpPage } from '#domain/event/sign-up-page.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadFields } from '../fields.ts';
import { openSeat, type SeatKey, type SeatOutcome } from './seat.ts';
import { loadEventToSignUp, signUpToken, type UnsentSignUp } from './sign-up.ts';

/**
 * The form of an event, as it is opened or as it comes back; null where there is no such public event.
 * @param name what she is called, where she is known
 * @param now milliseconds since 1970-01-01T00:00Z
 * @throws DatabaseError
 */
export async function loadSignUpPage(
  code: string,
  locale: Locale,
  unsent: UnsentSignUp | undefined,
  now: number,
  name?: string,
): Promise<SignUpPage | null> {
  const [event, fields] = await Promise.all([loadEventToSignUp(code), loadFields(locale)]);
  return (
    event && {
      ...{ event, fields },
      token: unsent?.token || signUpToken(code, now),
      problem: unsent?.problem ?? null,
      problems: unsent?.problems ?? {},
      answers: unsent?.answers ?? (name === undefined ? {} : { name: [name] }),
    }
  );
}

/**
 * The page of a seat.
 * @param sent what a button of it came to, if one was pressed
 * @param done `?done=` of its address
 * @param visitor the visitor's name of the day, see visitorOf
 */
export async function loadSeatPage(
  key: SeatKey,
  locale: Locale,
  sent: SeatOutcome | undefined,
  done: string | null,
  visitor: string,
): Promise<SeatPage> {
  const [seat, fields] = await Promise.all([openSeat(key, visitor), loadFields(locale)]);
  return {
    seat: typeof seat === 'string' ? null : seat,
    fields,
    problem: sent?.problem ?? (typeof seat === 'string' ? seat : null),
    problems: sent?.problems ?? {},
    answers: sent?.answers ?? null,
    done: (['changed', 'cancelled', 'thanks'] as const).find((one) => one === done) ?? null,
  };
}
