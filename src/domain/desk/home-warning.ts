/** Which fields of a document can give away a home that is shown by its district only. */
import { z } from 'zod';
import { homeTraces, tracesInContact, tracesInText, type HomeTrace } from '../post/home-traces.ts';
import { contactDocumentSchema } from '../revision/contact-document.ts';
import type { Document } from '../revision/merge.ts';

const words = z.string().nullable().catch(null);
const documentSchema = z.object({
  schedules: z.array(z.object({ room: words, notes: words, audience_note: words })).catch([]),
  contacts: z.array(contactDocumentSchema).catch([]),
  photos: z.array(z.unknown()).catch([]),
});

const textFields = [
  ...['title', 'name', 'description', 'entrance_note', 'access_note', 'welcome_note', 'role_note'],
  ...['cost_note', 'booking_note', 'bring', 'first_visit_note'],
];

/** A field of a document and what in it can give the home away. */
export interface DocumentTrace {
  field: string;
  trace: HomeTrace;
}

/** What in the document of a place or an activity can give a home away, each once a field. */
export function documentTraces(document: Document): DocumentTrace[] {
  const { schedules, contacts, photos } = documentSchema.parse(document);
  const times = schedules
    .flatMap(({ room, notes, audience_note }) => [room, notes, audience_note])
    .join('\n');
  const found: [string, HomeTrace[]][] = [
    ...textFields.map((field): [string, HomeTrace[]] => {
      const text = document[field];
      return [field, typeof text === 'string' ? tracesInText(text) : []];
    }),
    ['schedules', tracesInText(times)],
    ['contacts', contacts.flatMap(tracesInContact)],
    ['photos', photos.length > 0 ? ['photo'] : []],
  ];
  return found.flatMap(([field, traces]) =>
    homeTraces
      .filter((trace) => traces.includes(trace))
      .map((trace): DocumentTrace => ({ field, trace })),
  );
}
