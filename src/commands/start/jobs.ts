/** The jobs beside a site with the embedded database, so that nobody has to set a timer for them. */
import type { Endpoint } from '#embedded/index.ts';
import type { Town } from '#domain/town.ts';
import { runDailyJobs } from '#server/jobs/run-jobs.ts';
import { sendMails } from '#server/jobs/send-mails.ts';
import { connect } from '#server/supabase.ts';
import { openJobs } from '../open-jobs.ts';

/** Who has just asked for a mail looks for it; milliseconds. */
const pauseMs = 3000;
/** How often is looked whether something of the day is due; milliseconds. */
const dailyMs = 10 * 60_000;

/**
 * Runs the jobs again and again until stopped. The secret key stays in here: the environment that
 * the site reads does not hold it.
 * @throws EnvironmentError when the mail server is not set right
 */
export function startJobs(endpoint: Endpoint, town: Town, port: number): () => Promise<void> {
  const client = connect(endpoint.url, endpoint.secretKey);
  const tools = openJobs({ env: process.env, client, town, embedded: endpoint, port });
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let wasWell = true;
  let lookedAt = 0;
  const round = async (): Promise<void> => {
    try {
      if (Date.now() - lookedAt > dailyMs) {
        await runDailyJobs(tools);
        lookedAt = Date.now();
      }
      await sendMails(tools);
      wasWell = true;
    } catch {
      // Said once: while the database starts again, every round fails.
      if (wasWell && !stopped) console.error('The jobs could not run; they try again.');
      wasWell = false;
    }
    if (!stopped) timer = setTimeout(() => void (running = round()), pauseMs);
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    tools.transport.close();
  };
}
