/** Mails to who signed up for an event: the code, her page, reminders, news. She asked for all of them. */
import { z } from 'zod';
import { formatEventTime } from '#i18n/format/event-time.ts';
import { plainLines, plainText } from '../plain-text.ts';
import { mailTemplate, type MailFrame } from '../template.ts';

const code = z.string().regex(/^[A-Z0-9]{6}$/);
const title = plainText(100);

/** The six digits without which there is no seat. */
export const signUpCode = mailTemplate({
  notice: false,
  data: z.object({ code, title, secret: z.string().regex(/^\d{6}$/) }),
  write: ({ title: name, secret }, { words: { signUpCode: words } }) => ({
    subject: words.subject(secret),
    lines: [words.how(name), '', secret, '', words.unasked],
  }),
});

const about = {
  ...{ code, title },
  starts_at: z.string(),
  ends_at: z.string(),
  status: z.enum(['in', 'waiting', 'cancelled', 'unconfirmed']),
  people: z.int(),
  number: z.int().nullable(),
  words: plainLines(400),
};
type About = z.infer<z.ZodObject<typeof about>>;

/** Her own page: what opens it is this mail's secret. */
const seatLink = ({ link }: MailFrame, event: string) =>
  link.replace(/\/mail\/([0-9a-f]+)$/, `/e/${event}/seat/$1`);

/** What she signed up for, and the way to her page. */
const body = (frame: MailFrame, data: About) => [
  data.title,
  formatEventTime(frame.locale, data.starts_at, data.ends_at),
  frame.words.seat.facts(data.people, String(data.number ?? '—')),
  '',
  frame.words.seat.page,
  seatLink(frame, data.code),
];

/** How a seat stands: given, waiting, moved up, cancelled, or asked for once more. */
export const seat = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['in', 'waiting', 'moved_up', 'again', 'cancelled']) }),
  write: (data, frame) => {
    const { subject, text } = frame.words.seat[data.what];
    return { subject: subject(data.title), lines: [text, '', ...body(frame, data)] };
  },
});

/** The day before, and on the morning. */
export const seatReminder = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['tomorrow', 'today']) }),
  write: (data, frame) => {
    const { [data.what]: subject, soon } = frame.words.seat;
    return { subject: subject(data.title), lines: [soon, '', ...body(frame, data)] };
  },
});

/** What changed about the event itself, with the host's words. */
export const eventNews = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['cancelled', 'postponed', 'reopened', 'changed']) }),
  write: (data, frame) => {
    const { news, hostSays } = frame.words.seat;
    const said = data.words.length > 0 ? [hostSays, ...data.words, ''] : [];
    return { subject: news[data.what](data.title), lines: [...said, ...body(frame, data)] };
  },
});
