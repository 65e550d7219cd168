/** Hands mails to a mail server. */
import { PassThrough } from 'node:stream';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { MailSettings } from './mail-settings.ts';
import type { Delivery, Transport } from './transport.ts';

const failureSchema = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  command: z.string().optional(),
});

/** Reply code and enhanced status, never the words behind them: those often hold the address. */
function replyCode(response: string | undefined, code: string | undefined): string | null {
  return /^\d{3}([ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response ?? '')?.[0] ?? code ?? null;
}

/**
 * What a failure means.
 * @param handedOver whether the whole mail had gone to the server
 */
export function judgeFailure(error: unknown, handedOver: boolean): Delivery {
  const failure = failureSchema.safeParse(error).data ?? {};
  const { responseCode = 0, command, code, response } = failure;
  const reply = replyCode(response, code);
  // 5xx to our sender's name or password is the operator's to mend; to this recipient it is final.
  const isAboutMail = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
  if (responseCode >= 500 && isAboutMail) return { outcome: 'refused', code: reply };
  if (responseCode === 0 && code === 'EENVELOPE') return { outcome: 'refused', code: reply };
  // No answer after the last byte: it may be on its way. Twice is worse than perhaps not at all.
  if (responseCode === 0 && handedOver) return { outcome: 'unknown', code: reply };
  return { outcome: 'waiting', code: reply };
}

/**
 * A mail server.
 * @param fromName what stands before our address
 */
export function smtpTransport({ url, from }: MailSettings, fromName: string): Transport {
  const [, name = fromName, address = from] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? [];
  const domain = address.split('@').at(-1) ?? 'localhost';
  const server = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    // Texts are ours; nothing in them may read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let handedOver = false;
  server.use('stream', (mail, done) => {
    mail.message.transform(
      new PassThrough({
        flush: (end) => {
          handedOver = true;
          end();
        },
      }),
    );
    done();
  });
  return {
    deliver: async ({ id, to, subject, text, headers }) => {
      handedOver = false;
      try {
        await server.sendMail({
          from: { name, address },
          to: { name: '', address: to },
          envelope: { from: address, to: [to] },
          messageId: `<${id}@${domain}>`,
          ...{ subject, text, headers },
          textEncoding: 'base64',
        });
        return { outcome: 'sent', code: null };
      } catch (error) {
        return judgeFailure(error, handedOver);
      }
    },
    close: () => server.close(),
  };
}
