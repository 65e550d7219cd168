/** A contact within the document of a record. */
import { z } from 'zod';
import { contactKinds, contactVisibilities } from '../subject.ts';

export const contactDocumentSchema = z.object({
  kind: z.enum(contactKinds),
  value: z.string(),
  label: z.string().nullable().default(null),
  visibility: z.enum(contactVisibilities),
});
/** A contact as a document holds it. */
export type ContactDocument = z.output<typeof contactDocumentSchema>;
