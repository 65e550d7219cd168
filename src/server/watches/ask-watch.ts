/** Asks for weekly mails. */
import { formTrap } from '#domain/form-trap.ts';
import { mailAddressSchema, watchedSchema, type WatchProblem } from '#domain/watch.ts';
import { localeOfPath } from '#i18n/locales.ts';
import { textOf } from '../form-texts.ts';
import { openForm } from '../security/form-token.ts';
import { anonymous } from '../supabase.ts';

/** Nobody types an address within this; milliseconds. */
const fastestMs = 800;
const lifetimeMs = 24 * 60 * 60 * 1000;

/** What came of the form: the address is repeated to who typed it. */
export interface AskedWatch {
  problem: WatchProblem | null;
  address: string;
}

/**
 * Stores the wish and has a mail sent to the address; nothing else is sent before its button is
 * pressed. Whether the address is known already is not told.
 * @param page path of the page she is on: her mails are in its reading
 * @param visitor the visitor's name of the day
 */
export async function askWatch(
  form: FormData,
  page: string,
  visitor: string,
  now: number,
): Promise<AskedWatch> {
  const typed = textOf(form, 'address').trim().slice(0, 300);
  const asked = (problem: WatchProblem | null) => ({ problem, address: typed });
  const opened = openForm('watch', textOf(form, 'token'), watchedSchema, now);
  if (!opened || opened.ageMs > lifetimeMs || textOf(form, formTrap) !== '') {
    return asked('expired');
  }
  if (opened.ageMs < fastestMs) return asked('too_early');
  const address = mailAddressSchema.safeParse(typed);
  if (!address.success) return asked('address');
  const { search, group, title } = opened.content;
  const { error } = await anonymous().rpc('ask_watch', {
    ...{ address: address.data, search, title, visitor, locale: localeOfPath(page) },
    of_group: group ?? '',
  });
  if (!error) return asked(null);
  if (error.code === 'EN010') return asked('too_many');
  if (error.code === '23514') return asked('address');
  console.error(`A watch could not be stored: ${error.code || 'the database did not answer'}.`);
  return asked('unreachable');
}
