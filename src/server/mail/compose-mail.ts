/** A mail as it leaves: the template's words, the town's foot, and headers that let a reader stop it. */
import type { Town } from '#domain/town.ts';
import { plainLine } from './plain-text.ts';
import type { MailTemplate } from './template.ts';

/** A mail ready to be handed over. Nothing in it may end a header line. */
export interface OutgoingMail {
  /** Of the outbox; becomes the Message-ID. */
  id: string;
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** What the outbox holds of a mail. */
export interface OutboxMail {
  id: string;
  data: unknown;
  address: string;
  /** Secret of its link. */
  token: string;
}

/** Longest subject, code points: what a phone shows. */
const subjectLength = 70;

function foot(town: Town, notice: boolean, link: string): string[] {
  const { name, phone, email, hours } = town.contact;
  const reach = [phone && `電話 ${phone}`, email].filter(Boolean).join('／');
  return [
    '',
    '-- ',
    `${town.name.ja}「えんがわ」からのメールです。`,
    `お問い合わせ: ${name.ja}${reach ? `（${reach}）` : ''}`,
    ...(hours ? [hours.ja] : []),
    ...(notice
      ? ['お知らせメールを止めるには、次のページのボタンを押してください。', `${link}/stop`]
      : []),
  ];
}

/**
 * Writes a mail.
 * @param origin the site, without a slash at its end
 * @throws ZodError when the data does not fit the template
 */
export function composeMail(
  template: MailTemplate,
  { id, data, address, token }: OutboxMail,
  town: Town,
  origin: string,
): OutgoingMail {
  const link = `${origin}/mail/${token}`;
  const { subject, lines } = template.write(data, { town: town.name.ja, origin, link });
  return {
    id,
    to: address,
    subject: plainLine(`${subject}（${town.name.ja}）`, subjectLength),
    text: `${[...lines, ...foot(town, template.notice, link)].join('\n')}\n`,
    headers: {
      // So that no holiday answers come back.
      'Auto-Submitted': 'auto-generated',
      ...(template.notice && {
        // RFC 8058: the mail program's own button sends a POST there; a GET only shows the page.
        'List-Unsubscribe': `<${link}/stop>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
