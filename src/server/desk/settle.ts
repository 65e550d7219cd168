/** Being done with what waits at the desk and is no revision. */
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { typedIn } from './decide.ts';
import { troubleOfError, type DeskOutcome } from './problems.ts';

/**
 * Notes that somebody looked after a mail that came back.
 * @throws DatabaseError when the database does not answer
 */
export async function settleMail(session: Session, form: FormData): Promise<DeskOutcome<true>> {
  const { error } = await session.client.rpc('settle_bounced_mail', { mail: textOf(form, 'mail') });
  return error ? troubleOfError('settle_bounced_mail', error, typedIn(form)) : { done: true };
}
