import type { ImportContact, RemarkCode } from '#domain/import/import-row.ts';
import { readContacts } from '../values/contact.ts';
import { saysNothing } from '../values/text.ts';
import type { RowCells } from './row-cells.ts';

/** The contacts of a row, the words of those that can not be read, and remarks about them. */
export function readRowContacts(row: RowCells): {
  contacts: ImportContact[];
  leftover: string[];
  remarks: RemarkCode[];
} {
  const extension = row.first('extension');
  const label = extension === null || saysNothing(extension) ? null : `内線 ${extension}`;
  const read = [
    readContacts('phone', row.all('phone'), label),
    readContacts('fax', row.all('fax')),
    readContacts('email', row.all('email')),
    readContacts('url', row.all('url')),
    readContacts('form', row.all('form')),
  ];
  return {
    contacts: read.flatMap(({ contacts }) => contacts),
    leftover: read.flatMap(({ leftover }) => leftover),
    remarks: read.flatMap(({ remark }) => (remark === null ? [] : [remark])),
  };
}
