import type { EmailDriver } from '@supabase/lite';
import { randomUUID } from 'node:crypto';

/** A message that was caught instead of delivered. */
export interface CaughtMail {
  id: string;
  /** ISO 8601, UTC. */
  sentAt: string;
  to: string;
  subject: string;
  text: string;
  /** Header lines beside the usual ones, such as List-Unsubscribe. */
  headers: Record<string, string>;
}

/** A mail to be caught that is text already. */
export type SiteMail = Pick<CaughtMail, 'to' | 'subject' | 'text' | 'headers'>;

/**
 * Catches the mail of development and tests: nothing leaves the machine. Keeps the newest
 * messages in memory only, because they hold sign-in codes.
 */
export class MailSink implements EmailDriver {
  readonly #messages: CaughtMail[] = [];
  readonly #announce: ((mail: CaughtMail) => void) | undefined;

  /** @param announce is told of every message, e.g. to print its code in the console. */
  constructor(announce?: (mail: CaughtMail) => void) {
    this.#announce = announce;
  }

  /** Takes a mail of Auth. */
  send({ to, subject, text, html }: Parameters<EmailDriver['send']>[0]): Promise<void> {
    // The HTML is our template; the text beside it is Lite's own, in English and with a link.
    const shown = html === undefined ? (text ?? '') : plainText(html);
    this.catch({ to, subject, text: shown, headers: {} });
    return Promise.resolve();
  }

  /** Takes a mail of the site. */
  catch(message: SiteMail): void {
    const mail = { id: randomUUID(), sentAt: new Date().toISOString(), ...message };
    this.#messages.unshift(mail);
    this.#messages.length = Math.min(this.#messages.length, 200);
    this.#announce?.(mail);
  }

  /** Caught messages, newest first, of one recipient or of all. */
  messages(to?: string): readonly CaughtMail[] {
    return to === undefined ? this.#messages : this.#messages.filter((mail) => mail.to === to);
  }
}

/** What a reader sees of our own small templates, paragraph by paragraph. */
export function plainText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/^ +| +$/gm, '')
    .trim();
}
