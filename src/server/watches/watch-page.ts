/** The form that asks for weekly mails: what it is about, as its reader saw it. */
import { directorySearch, parseDirectoryQuery } from '#domain/directory/query.ts';
import { followed } from '#domain/feeds/followed.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Watched, WatchProblem } from '#domain/watch.ts';
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';
import { askDirectory } from '../ask-directory.ts';
import { sealForm } from '../security/form-token.ts';
import { anonymous } from '../supabase.ts';

/** What was sent and is not stored. */
export interface UnsentWatch {
  problem: WatchProblem;
  address: string;
}

export interface WatchPage {
  watched: Watched;
  /** The page it came from. */
  back: string;
  token: string;
  problem: WatchProblem | null;
  address: string;
}

const statuses: Readonly<Record<WatchProblem, number>> = {
  address: 400,
  too_early: 400,
  expired: 400,
  too_many: 429,
  unreachable: 503,
};

/** The HTTP status of a page that shows this problem. */
export function watchStatus(problem: WatchProblem | null): number {
  return problem ? statuses[problem] : 200;
}

async function groupNamed(code: string): Promise<string | null> {
  const { data } = await anonymous()
    .from('groups')
    .select('name')
    .eq('code', code)
    .eq('status', 'published')
    .maybeSingle();
  return data?.name ?? null;
}

const cut = (text: string) => [...text].slice(0, 100).join('');

async function watchedBy(params: URLSearchParams, locale: Locale): Promise<Watched> {
  const code = parseShortCode(params.get('group') ?? '');
  const group = code === null ? null : await groupNamed(code);
  if (group !== null) return { search: '', group: code, title: cut(group) };
  const asked = followed(parseDirectoryQuery(params));
  const { query, areas, kinds } = await askDirectory('ja', asked);
  // In Japanese, as the mails are.
  const names = [
    ...areas.filter((area) => query.areas.includes(area.code)).map(({ name }) => name),
    ...kinds.filter((kind) => query.kinds.includes(kind.code)).map(({ label }) => label),
    ...(query.text ? [query.text] : []),
    ...(query.near ? [query.near] : []),
  ];
  const search = directorySearch(query);
  const some = search === '' ? useMessages(locale).watch.everything : search.slice(1);
  return { search, group: null, title: cut(names.length > 0 ? names.join('・') : some) };
}

/** The form, as it is opened or as it comes back. */
export async function loadWatchPage(
  params: URLSearchParams,
  locale: Locale,
  unsent: UnsentWatch | undefined,
  now: number,
): Promise<WatchPage> {
  const watched = await watchedBy(params, locale);
  return {
    watched,
    back: watched.group === null ? `/map${watched.search}` : `/g/${watched.group}`,
    token: sealForm('watch', watched, now),
    problem: unsent?.problem ?? null,
    address: unsent?.address ?? '',
  };
}
