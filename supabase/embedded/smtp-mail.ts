/** Sign-in codes by the operator's mail server, beside an embedded database that serves a real town. */
import type { EmailDriver } from '@supabase/lite';
import nodemailer from 'nodemailer';
import { plainText } from './mail.ts';

/** Domains that are reserved for examples: nobody has a mailbox there, the demo's people live there. */
const reserved = /[@.](example(\.(com|net|org|jp))?|test|invalid)$/i;

/**
 * The way of Auth's mails: the mail server that `ENGAWA_SMTP_URL` and `ENGAWA_MAIL_FROM` name, else
 * the sink. Codes that go out are neither kept nor printed.
 */
export function authMail(env: NodeJS.ProcessEnv, sink: EmailDriver): EmailDriver {
  const { ENGAWA_SMTP_URL: url, ENGAWA_MAIL_FROM: from } = env;
  if (!url || !from) return sink;
  const server = nodemailer.createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      if (reserved.test(mail.to)) return sink.send(mail);
      const { to, subject, text = '', html } = mail;
      await server.sendMail({
        ...{ from, to: { name: '', address: to }, subject },
        text: html === undefined ? text : plainText(html),
        textEncoding: 'base64',
      });
    },
  };
}
