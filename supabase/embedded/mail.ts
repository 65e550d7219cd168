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
}

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

  send(message: Parameters<EmailDriver['send']>[0]): Promise<void> {
    const mail: CaughtMail = {
      id: randomUUID(),
      sentAt: new Date().toISOString(),
      to: message.to,
      subject: message.subject,
      // The HTML is our template; the text beside it is Lite's own, in English and with a link.
      text: message.html === undefined ? (message.text ?? '') : plainText(message.html),
    };
    this.#messages.unshift(mail);
    this.#messages.length = Math.min(this.#messages.length, 200);
    this.#announce?.(mail);
    return Promise.resolve();
  }

  /** Caught messages, newest first, of one recipient or of all. */
  messages(to?: string): readonly CaughtMail[] {
    return to === undefined ? this.#messages : this.#messages.filter((mail) => mail.to === to);
  }
}

/** What a reader sees of our own small templates, paragraph by paragraph. */
function plainText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/^ +| +$/gm, '')
    .trim();
}
