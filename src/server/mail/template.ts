/**
 * What a mail is made of. A mail has one file in `templates/`, is named in `templates.ts`, and is
 * written into the outbox by `private.send_mail(person, address, template, data, period_key)`. Its words
 * stand in `src/i18n/messages/LOCALE/mails.ts`, in the three readings.
 */
import type { z } from 'zod';
import type { Locale } from '#i18n/locales.ts';
import type { Messages } from '#i18n/messages.ts';

/** What every mail knows besides its data. */
export interface MailFrame {
  /** The reading it is written in. */
  locale: Locale;
  /** The words of mails in that reading. */
  words: Messages['mails'];
  /** Name of the town. */
  town: string;
  /** Address of a page of the site in that reading, of its path: `page('/a/CODE')`. */
  page: (path: string) => string;
  /** This mail's own page, which its reader alone can open: `${link}` shows, a button there acts. */
  link: string;
}

/** A mail as its template writes it: short, one link, plain text. */
export interface MailText {
  subject: string;
  /** Lines of the body; '' is an empty line. Whom to ask and how to stop is added below them. */
  lines: string[];
}

/** A kind of mail. */
export interface MailTemplate {
  /** Notices can be stopped with one button; mails that an account needs always come. */
  notice: boolean;
  /**
   * Writes the mail.
   * @param data as it was given to private.send_mail
   * @throws ZodError when the data is not what this mail needs
   */
  write: (data: unknown, frame: MailFrame) => MailText;
}

/**
 * Makes a template of a schema and of how it reads.
 * @param options.data what private.send_mail is given; texts of people as `plainText` schemas
 */
export function mailTemplate<Schema extends z.ZodType>(options: {
  notice: boolean;
  data: Schema;
  write: (data: z.infer<Schema>, frame: MailFrame) => MailText;
}): MailTemplate {
  return {
    notice: options.notice,
    write: (data, frame) => options.write(options.data.parse(data), frame),
  };
}
