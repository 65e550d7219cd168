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
  write: ({ title: name, secret }) => ({
    subject: `${secret} は申しこみの番号です`,
    lines: [
      `「${name}」への申しこみを終えるには、開いているページに次の番号を入れてください（24時間）。`,
      '',
      secret,
      '',
      '心あたりがないときは、何もしないでください。書かれたことは、1日で消えます。',
    ],
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

const facts = ({ title: name, starts_at: starts, ends_at: ends, people, number }: About) => [
  name,
  formatEventTime('ja', starts, ends),
  `${people}人　受付番号 ${number ?? '—'}`,
];

const page = (frame: MailFrame, { code: event }: About) => [
  '',
  '席のページ（変更・取り消しもここから。ほかの人に送らないでください）:',
  seatLink(frame, event),
];

/** How a seat stands: given, waiting, moved up, cancelled, or asked for once more. */
export const seat = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['in', 'waiting', 'moved_up', 'again', 'cancelled']) }),
  write: (data, frame) => {
    const told = {
      in: { subject: `「${data.title}」の席をとりました`, lines: ['お待ちしています。'] },
      waiting: {
        subject: `「${data.title}」のキャンセル待ちに申しこみました`,
        lines: ['いま満席です。席があくと、申しこみの順に、メールでお知らせします。'],
      },
      moved_up: {
        subject: `「${data.title}」の席があきました`,
        lines: ['キャンセル待ちから、席をおとりしました。来られないときは、取り消してください。'],
      },
      again: {
        subject: `「${data.title}」には、もう申しこんでいます`,
        lines: ['同じアドレスで申しこみがありました。席は前のままです。'],
      },
      cancelled: {
        subject: `「${data.title}」の参加を取り消しました`,
        lines: ['またの機会をお待ちしています。心あたりがないときは、主催者にお知らせください。'],
      },
    }[data.what];
    return {
      subject: told.subject,
      lines: [...told.lines, '', ...facts(data), ...page(frame, data)],
    };
  },
});

/** The day before, and on the morning. */
export const seatReminder = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['tomorrow', 'today']) }),
  write: (data, frame) => ({
    subject: `${data.what === 'today' ? 'きょう' : 'あす'}は「${data.title}」です`,
    lines: [
      'お待ちしています。来られなくなったら、席のページで取り消してください。待っている方が参加できます。',
      '',
      ...facts(data),
      ...page(frame, data),
    ],
  }),
});

/** What changed about the event itself, with the host's words. */
export const eventNews = mailTemplate({
  notice: false,
  data: z.object({ ...about, what: z.enum(['cancelled', 'postponed', 'reopened', 'changed']) }),
  write: (data, frame) => {
    const subject = {
      cancelled: `「${data.title}」は中止になりました`,
      postponed: `「${data.title}」は延期になりました`,
      reopened: `「${data.title}」は開かれます`,
      changed: `「${data.title}」が変わりました`,
    }[data.what];
    const said = data.words.length > 0 ? ['主催者より:', ...data.words, ''] : [];
    return { subject, lines: [...said, ...facts(data), ...page(frame, data)] };
  },
});
