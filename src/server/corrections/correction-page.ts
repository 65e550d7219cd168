/** What the pages of a correction show: the entry's name, the form's token, and what went wrong. */
import type {
  CorrectionCategory,
  CorrectionProblem,
  CorrectionSubject,
  KnownPart,
  ReportedPart,
} from '#domain/correction.ts';
import type { ReaderText } from '#domain/subject.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadDirectory } from '../directory.ts';
import { translator } from '../subjects.ts';
import { anonymous } from '../supabase.ts';
import { newForm, readWordsToken } from './correction-form.ts';
import { loadPart } from './reported-part.ts';

/** A correction that was sent but is not stored yet. */
export interface UnsentCorrection {
  problem: CorrectionProblem;
  category: CorrectionCategory | null;
  /** The form's token where it may be sent again as it is. */
  token: string | null;
}

export interface CorrectionFormPage {
  subject: CorrectionSubject;
  /** Null when neither the database nor memory knows it. */
  name: ReaderText | null;
  /** The notice or photo of it that it is about. */
  part: KnownPart | null;
  token: string;
  problem: CorrectionProblem | null;
  /** What she had chosen. */
  category: CorrectionCategory | null;
}

interface Known {
  name: ReaderText | null;
  version: number | null;
}

const statuses: Readonly<Record<CorrectionProblem, number>> = {
  too_early: 400,
  expired: 400,
  too_long: 400,
  too_many: 429,
  gone: 404,
  unreachable: 503,
};

/** The HTTP status of a page that shows this problem. */
export function statusOf(problem: CorrectionProblem | null): number {
  return problem ? statuses[problem] : 200;
}

/** What memory knows of an entry while the database is away. */
async function fromMemory({ of, code }: CorrectionSubject): Promise<Known> {
  const directory = await loadDirectory().catch(() => null);
  const [codes, names] =
    of === 'place'
      ? [directory?.places.code, directory?.places.name]
      : of === 'activity'
        ? [directory?.activities.code, directory?.activities.title]
        : [];
  const text = names?.[codes?.indexOf(code) ?? -1];
  return { name: text ? { text, lang: 'ja', translatedBy: null } : null, version: null };
}

/** An event has no translations. */
async function loadKnownEvent(code: string): Promise<Known | null> {
  const events = anonymous().from('events').select('title, version');
  const { data, error } = await events.eq('code', code).maybeSingle();
  if (error) return fromMemory({ of: 'event', code });
  return (
    data && { name: { text: data.title, lang: 'ja', translatedBy: null }, version: data.version }
  );
}

/** The entry as the form names it; null where there is none for the public. */
async function loadKnown(subject: CorrectionSubject, locale: Locale): Promise<Known | null> {
  const { of, code } = subject;
  if (of === 'event') return loadKnownEvent(code);
  const translations = 'translations(locale, field, text, translated_by)' as const;
  const { data, error } =
    of === 'activity'
      ? await anonymous()
          .from('activities')
          .select(`name:title, version, ${translations}`)
          .eq('code', code)
          .maybeSingle()
      : await anonymous()
          .from(of === 'place' ? 'places' : 'groups')
          .select(`name, version, ${translations}`)
          .eq('code', code)
          .maybeSingle();
  if (error) return fromMemory(subject);
  if (!data) return null;
  const field = of === 'activity' ? 'title' : 'name';
  return { name: translator(data.translations, locale)(field, data.name), version: data.version };
}

/**
 * The form about an entry, or a notice or photo of it, as it is opened or as it comes back; null where
 * there is none.
 * @param unsent what was sent in vain
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadCorrectionForm(
  subject: CorrectionSubject,
  reported: ReportedPart | null,
  locale: Locale,
  unsent: UnsentCorrection | undefined,
  now: number,
): Promise<CorrectionFormPage | null> {
  const [known, part] = await Promise.all([
    loadKnown(subject, locale),
    reported && loadPart(reported),
  ]);
  if (!known || (reported && !part)) return null;
  return {
    subject,
    name: known.name,
    part,
    token: unsent?.token ?? newForm(subject, reported, known.version, now),
    problem: unsent?.problem ?? null,
    category: unsent?.category ?? null,
  };
}

/** Words that were sent but are not stored yet. */
export interface UnsentWords {
  problem: CorrectionProblem;
  words: string;
  token: string;
}

export interface CorrectionThanksPage {
  /** With it words can be added; null when they can not (any more). */
  token: string | null;
  problem: CorrectionProblem | null;
  words: string;
  wordsStored: boolean;
}

/**
 * The page that thanks for a correction and takes words.
 * @param params of its address: `report` is the token, `words=stored` after they came
 */
export function correctionThanks(
  params: URLSearchParams,
  unsent: UnsentWords | undefined,
  now: number,
): CorrectionThanksPage {
  const token = unsent?.token ?? params.get('report') ?? '';
  // What she wrote is shown again also where its time is over, so that she can take it to the desk.
  const open = readWordsToken(token, now) !== null || unsent !== undefined;
  return {
    token: open ? token : null,
    problem: unsent?.problem ?? null,
    words: unsent?.words ?? '',
    wordsStored: params.get('words') === 'stored',
  };
}
