import { subjectFolders, type CorrectionSubject } from '#domain/correction.ts';

/** The Japanese address of an entry's page. */
export function entryPath({ of, code }: CorrectionSubject): string {
  return `/${subjectFolders[of]}/${code}`;
}
