/** Ways a mail leaves this process. */
import type { OutgoingMail } from './compose-mail.ts';

/**
 * What became of a mail. `refused`: it can never be delivered. `waiting`: not now, perhaps later.
 * `unknown`: it was handed over, but the answer did not come.
 */
export interface Delivery {
  outcome: 'sent' | 'refused' | 'waiting' | 'unknown';
  /** Reply code such as `550 5.1.1`, or a word; null where there is nothing to say. */
  code: string | null;
}

/** Something that takes mails. */
export interface Transport {
  deliver: (mail: OutgoingMail) => Promise<Delivery>;
  close: () => void;
}

/**
 * Hands mails to the sink of the embedded database, where development and tests read them.
 * @param secretKey of that database: nobody else may fill the sink
 */
export function sinkTransport(url: string, secretKey: string): Transport {
  return {
    deliver: async ({ to, subject, text, headers }) => {
      try {
        const answer = await fetch(new URL('/mail', url), {
          method: 'POST',
          headers: { apikey: secretKey, 'content-type': 'application/json' },
          body: JSON.stringify({ to, subject, text, headers }),
        });
        return answer.ok
          ? { outcome: 'sent', code: null }
          : { outcome: 'waiting', code: String(answer.status) };
      } catch {
        return { outcome: 'waiting', code: 'no connection' };
      }
    },
    close: () => undefined,
  };
}
