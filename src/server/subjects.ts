/** Rows that hang on a place, an activity or a group, as the domain knows them. */
import type { Access } from '#domain/access.ts';
import type { Photo } from '#domain/photo.ts';
import type { Contact, ReaderText, Source, Verification } from '#domain/subject.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Database } from '#db/database.types.ts';

/** The table in which each kind of record stands. */
export const tableOf = {
  activity: 'activities',
  place: 'places',
  group: 'groups',
  event: 'events',
} as const;

type Row<Table extends keyof Database['public']['Tables']> =
  Database['public']['Tables'][Table]['Row'];

/** Contacts in their order. */
export function toContacts(
  rows: Pick<Row<'contacts'>, 'kind' | 'value' | 'label' | 'position'>[],
): Contact[] {
  return rows
    .toSorted((a, b) => a.position - b.position)
    .map(({ kind, value, label }) => ({ kind, value, label }));
}

/** Columns of the photos that an entry shows; `photos.status` is asked for `shown`. */
export const photoColumns = 'photos(id, alt, width, height, position, status)';

/** Photos in their order, as everyone sees them. */
export function toPhotos(
  rows: Pick<Row<'photos'>, 'id' | 'alt' | 'width' | 'height' | 'position' | 'status'>[],
): Photo[] {
  return rows
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ id, alt, width, height, status }) =>
      status === 'shown' && alt !== null && width !== null && height !== null
        ? [{ id, alt, width, height }]
        : [],
    );
}

/** The newest verification, or null. */
export function toVerification(
  rows: Pick<Row<'verifications'>, 'method' | 'verified_on' | 'next_due'>[],
): Verification | null {
  const newest = rows.toSorted((a, b) => b.verified_on.localeCompare(a.verified_on))[0];
  return newest
    ? { method: newest.method, on: newest.verified_on, nextDue: newest.next_due }
    : null;
}

/** Sources without repetition. */
export function toSources(
  rows: {
    sources: Pick<Row<'sources'>, 'name' | 'url' | 'licence' | 'licence_url' | 'credit'> | null;
  }[],
): Source[] {
  const sources = new Map<string, Source>();
  for (const { sources: row } of rows) {
    if (!row) continue;
    const { name, url, licence, credit, licence_url: licenceUrl } = row;
    sources.set(`${name}\n${url ?? ''}`, { name, url, licence, licenceUrl, credit });
  }
  return [...sources.values()];
}

/** A field in the reader's reading, or else as it was written, in Japanese. */
export type Translate = (field: string, original: string) => ReaderText;

/** Looks up the translations of one record. */
export function translator(
  rows: Pick<Row<'translations'>, 'locale' | 'field' | 'text' | 'translated_by'>[],
  locale: Locale,
): Translate {
  return (field, original) => {
    const found = rows.find((row) => row.locale === locale && row.field === field);
    return found
      ? {
          text: found.text,
          lang: locale === 'en' ? 'en' : 'ja',
          translatedBy: found.translated_by || null,
        }
      : { text: original, lang: 'ja', translatedBy: null };
  };
}

/** Facts of access from a row of places. */
export function toAccess(row: Access): Access {
  const { step_free, wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi } = row;
  return { step_free, wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi };
}

/** A field that may be missing, in the reader's reading. */
export function maybe(translate: Translate, field: string, original: string | null) {
  return original === null ? null : translate(field, original);
}
