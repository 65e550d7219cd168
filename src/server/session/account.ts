/** What a person changes and takes along of her own account, with her own rights. */
import { areaName } from '#i18n/area-name.ts';
import { localeOfPath, toLocale, type Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { dataOf } from '../supabase.ts';
import { endSession, type SessionContext } from './session-client.ts';
import type { Session } from './session.ts';

/** Why her account is as it was. `owner`: groups would be left without an owner (EN030). */
export type AccountProblem = 'name' | 'owner' | 'unreachable';

function problemOf(what: string, { code }: { code: string }): AccountProblem {
  if (code === 'EN030') return 'owner';
  // For the operator; never who it was.
  console.error(`${what}: ${code || 'the database did not answer'}.`);
  return 'unreachable';
}

/**
 * Saves the name a person goes by; null when it is saved.
 * @param mails the reading she chose for her mails; null keeps it, or takes that of the page at first
 * @param page path of the page she is on
 */
export async function saveDisplayName(
  { client, personId, displayName, mailLocale }: Session,
  name: string,
  mails: string | null,
  page: string,
): Promise<AccountProblem | null> {
  const chosen = mails === null ? (mailLocale ?? localeOfPath(page)) : toLocale(mails);
  const row = { display_name: name, locale: chosen };
  const { error } =
    displayName === null
      ? await client.from('profiles').insert({ id: personId, ...row })
      : await client.from('profiles').update(row).eq('id', personId);
  return error && problemOf('A name can not be saved', error);
}

/**
 * Deletes her account and ends her session.
 * @param leaveGroups leaves groups that have no other owner to the curators
 * @returns null when it is deleted
 */
export async function deleteAccount(
  context: SessionContext,
  { client }: Session,
  leaveGroups: boolean,
): Promise<AccountProblem | null> {
  const { error } = await client.rpc('delete_my_account', { leave_groups: leaveGroups });
  if (error) return problemOf('An account can not be deleted', error);
  endSession(context);
  return null;
}

/** Groups that would be left without an owner. @throws DatabaseError */
export async function loadOwnerlessGroups({ client }: Session) {
  return dataOf('my_ownerless_groups', await client.rpc('my_ownerless_groups'));
}

/** Everything the database holds about her, as a file to keep. @throws DatabaseError */
export async function exportData({ client }: Session): Promise<Response> {
  const data = dataOf('export_my_data', await client.rpc('export_my_data'));
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="engawa-my-data.json"',
      'cache-control': 'no-store',
    },
  });
}

/** What her own page says about her, with the names of the areas she keeps. @throws DatabaseError */
export async function loadProfile(
  { displayName, email, mailLocale, isAdmin, curates }: Session,
  locale: Locale,
) {
  const areas = Array.isArray(curates) ? await loadAreas() : [];
  const nameOf = (code: string) => {
    const area = areas.find((one) => one.code === code);
    return area ? areaName(locale, area).text : code;
  };
  return {
    displayName: displayName ?? '',
    email,
    mailLocale: mailLocale ?? locale,
    isAdmin,
    curates: Array.isArray(curates) ? curates.map(nameOf) : curates,
  };
}
