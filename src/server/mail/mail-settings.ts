/** The mail server as the operator names it. */
import { z } from 'zod';
import { EnvironmentError } from '../environment.ts';

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  url: string;
  /** `address` or `Name <address>`. */
  from: string;
}

/**
 * Reads `ENGAWA_SMTP_URL` and `ENGAWA_MAIL_FROM`; null where neither is set.
 * @throws EnvironmentError, which never repeats the address: it holds a password
 */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const { ENGAWA_SMTP_URL: url, ENGAWA_MAIL_FROM: from } = env;
  if (!url && !from) return null;
  if (!url) {
    throw new EnvironmentError(
      'ENGAWA_MAIL_FROM is set but ENGAWA_SMTP_URL is not: set both, or neither.',
    );
  }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new EnvironmentError(
      'ENGAWA_SMTP_URL is not right: write smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587.',
    );
  }
  const address = /<([^<>]+)>$/.exec(from ?? '')?.[1] ?? from;
  if (!from || /[\r\n]/.test(from) || !z.email().safeParse(address).success) {
    throw new EnvironmentError(
      'ENGAWA_MAIL_FROM is not right: write the address that mails come from, or "Name <address>".',
    );
  }
  return { url, from };
}
