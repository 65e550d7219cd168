/** All that happens by itself, in one round. */
import { deletePhotos } from '../photos/delete-photos.ts';
import { dataOf } from '../supabase.ts';
import { sendDigests } from './send-digests.ts';
import { sendMails, type JobTools, type MailCounts } from './send-mails.ts';

/** Days after which a mail that is over forgets whom it went to; its links work as long. */
const mailDays = 60;

/**
 * What is due once a day or a week. The database knows what is done already, so that it may be called
 * as often and from as many machines as one likes.
 * @throws DatabaseError
 */
export async function runDailyJobs(tools: JobTools): Promise<void> {
  dataOf(
    'run_daily_jobs',
    await tools.client.rpc('run_daily_jobs', {
      report_days: tools.town.retention.reports,
      mail_days: mailDays,
      people_days: tools.town.retention.signUps,
      at: tools.clock().toISOString(),
    }),
  );
  // The database believes reports of mails that came back by this secret; nobody else may set it.
  dataOf(
    'keep_bounce_secret',
    await tools.client.rpc('keep_bounce_secret', { secret: tools.bounceSecret ?? '' }),
  );
  await deletePhotos(tools.client);
  await sendDigests(tools);
}

/**
 * Does all of it: once more, or at the same time elsewhere, changes nothing.
 * @throws DatabaseError
 */
export async function runJobs(tools: JobTools): Promise<MailCounts> {
  await runDailyJobs(tools);
  return sendMails(tools);
}
