import { subjectFolders } from '#domain/correction.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import { localePath, type Locale } from '#i18n/locales.ts';

/** The desk's page of a record. */
export function recordPath(locale: Locale, subject: SubjectKind, code: string): string {
  return localePath(locale, `/desk/records/${subjectFolders[subject]}/${code}`);
}

/** The page of a record that anyone sees. */
export function publicPath(locale: Locale, subject: SubjectKind, code: string): string {
  return localePath(locale, `/${subjectFolders[subject]}/${code}`);
}
