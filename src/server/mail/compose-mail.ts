/** A mail as it leaves: the template's words, the town's foot, and headers that let a reader stop it. */
import type { Town } from '#domain/town.ts';
import { localePath, type Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';
import { plainLine } from './plain-text.ts';
import type { MailFrame, MailTemplate } from './template.ts';

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
  /** The reading it is written in. */
  locale: Locale;
  data: unknown;
  address: string;
  /** Secret of its link. */
  token: string;
}

/** Longest subject, code points: what a phone shows. */
const subjectLength = 70;

function foot(
  { locale, words, town: name, link }: MailFrame,
  town: Town,
  notice: boolean,
): string[] {
  const { foot: says } = words;
  const { name: whom, phone, email, hours } = town.contact;
  const reach = [phone && says.phone(phone), email].filter(Boolean).join(says.between);
  return [
    '',
    '-- ',
    says.from(name),
    reach ? says.askAt(whom[locale], reach) : says.ask(whom[locale]),
    ...(hours ? [hours[locale]] : []),
    ...(notice ? [says.stop, `${link}/stop`] : []),
  ];
}

/**
 * Writes a mail.
 * @param origin the site, without a slash at its end
 * @throws ZodError when the data does not fit the template
 */
export function composeMail(
  template: MailTemplate,
  { id, locale, data, address, token }: OutboxMail,
  town: Town,
  origin: string,
): OutgoingMail {
  const { mails: words } = useMessages(locale);
  const page = (path: string) => `${origin}${localePath(locale, path)}`;
  const link = page(`/mail/${token}`);
  const frame = { locale, words, town: town.name[locale], page, link };
  const { subject, lines } = template.write(data, frame);
  return {
    id,
    to: address,
    subject: plainLine(words.subject(subject, frame.town), subjectLength),
    text: `${[...lines, ...foot(frame, town, template.notice)].join('\n')}\n`,
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
