/** What jobs work with, as the environment names it. */
import type { Endpoint } from '#embedded/index.ts';
import { EnvironmentError } from '#server/environment.ts';
import type { JobTools } from '#server/jobs/send-mails.ts';
import { readMailSettings } from '#server/mail/mail-settings.ts';
import { smtpTransport } from '#server/mail/smtp-transport.ts';
import { sinkTransport, type Transport } from '#server/mail/transport.ts';
import type { Supabase } from '#server/supabase.ts';
import type { Town } from '#domain/town.ts';

/** The way out for mails: the mail server, else the embedded database's sink. */
function transportOf(
  env: NodeJS.ProcessEnv,
  town: Town,
  embedded: Pick<Endpoint, 'url' | 'secretKey'> | null,
): Transport {
  const settings = readMailSettings(env);
  if (settings) return smtpTransport(settings, `${town.name.ja} えんがわ`);
  if (embedded) return sinkTransport(embedded.url, embedded.secretKey);
  throw new EnvironmentError(
    'ENGAWA_SMTP_URL is not set: beside a Supabase of your own, mails need a mail server (smtps://USER:PASSWORD@HOST:465) and ENGAWA_MAIL_FROM.',
  );
}

/**
 * The tools of the jobs.
 * @param options.embedded where the embedded database is, when that is the one
 * @param options.port where the site listens, for links while the town has no address
 * @throws EnvironmentError
 */
export function openJobs(options: {
  env: NodeJS.ProcessEnv;
  client: Supabase;
  town: Town;
  embedded: Pick<Endpoint, 'url' | 'secretKey'> | null;
  port: number;
  clock?: () => Date;
}): JobTools {
  const { env, client, town, embedded, port, clock = () => new Date() } = options;
  const local = `http://localhost:${port}`;
  const origin = town.address ? new URL(town.address).origin : local;
  // Beside the embedded database the site is on this machine, whatever the public calls it.
  const site = embedded ? local : origin;
  const transport = transportOf(env, town, embedded);
  const bounceSecret = env.ENGAWA_BOUNCE_SECRET || null;
  return { client, town, origin, site, transport, bounceSecret, clock };
}
