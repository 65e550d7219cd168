/**
 * Empties the outbox. A mail is sent at most once: it is marked as being sent, in a transaction of
 * its own, before the mail server gets it. Who is killed between handing over and marking it leaves
 * it marked, and it is never sent again. We prefer a reminder that is lost, which the next one makes
 * good, to one that comes twice; sign-in codes do not come this way.
 */
import type { Town } from '#domain/town.ts';
import type { Locale } from '#i18n/locales.ts';
import { composeMail, type OutgoingMail } from '../mail/compose-mail.ts';
import { mailTemplates } from '../mail/templates.ts';
import type { Delivery, Transport } from '../mail/transport.ts';
import { dataOf, type Supabase } from '../supabase.ts';

/** What a job works with. */
export interface JobTools {
  /** With full rights. */
  client: Supabase;
  town: Town;
  /** The site as mails name it, without a slash at its end. */
  origin: string;
  /** Where this machine reaches it. */
  site: string;
  transport: Transport;
  /** What the mail provider signs its reports with; null where no reports are taken. */
  bounceSecret: string | null;
  /** What time it is; tests move it. */
  clock: () => Date;
}

/** How many mails of a run ended how. */
export type MailCounts = Record<Delivery['outcome'] | 'stopped', number>;

interface Claimed {
  id: string;
  template: string;
  locale: Locale;
  data: unknown;
  address: string;
  notices: boolean;
  token: string;
}

/** How many a job takes at a time: one that is killed leaves no more than these uncertain. */
const atOnce = 5;

function written(mail: Claimed, town: Town, origin: string): OutgoingMail | Delivery | null {
  const template = mailTemplates.get(mail.template);
  if (!template) return { outcome: 'refused', code: 'no template' };
  if (template.notice && !mail.notices) return null;
  try {
    return composeMail(template, mail, town, origin);
  } catch {
    // A fault of ours, for the log; the data may hold names and stays out of it.
    console.error(`A mail could not be written: the data of "${mail.template}" does not fit it.`);
    return { outcome: 'refused', code: 'data' };
  }
}

async function settleOne(mail: Claimed, { town, origin, transport }: JobTools) {
  const ready = written(mail, town, origin);
  if (ready === null) return { outcome: 'stopped', code: null } as const;
  return 'outcome' in ready ? ready : transport.deliver(ready);
}

/**
 * Sends every mail that is due. Any number of these may run at once, on any number of machines.
 * @throws DatabaseError
 */
export async function sendMails(tools: JobTools): Promise<MailCounts> {
  const counts: MailCounts = { sent: 0, refused: 0, waiting: 0, unknown: 0, stopped: 0 };
  for (;;) {
    const now = tools.clock().toISOString();
    const claimed = dataOf(
      'claim_mails',
      await tools.client.rpc('claim_mails', { most: atOnce, at: now }),
    );
    for (const mail of claimed) {
      const { outcome, code } = await settleOne(mail, tools);
      dataOf(
        'settle_mail',
        await tools.client.rpc('settle_mail', {
          mail: mail.id,
          outcome,
          at: now,
          ...(code !== null && { refusal: code.slice(0, 40) }),
        }),
      );
      counts[outcome] += 1;
    }
    if (claimed.length === 0) return counts;
  }
}
